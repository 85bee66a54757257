#!/usr/bin/env bash
# Builds the peer with SUNDIALS compiled for speed: Debian's binary package is unoptimised and three times slower, so its
# *source* package is fetched and compiled with -O3 -march=native. Needs root for the first apt step, Debian or Ubuntu.
# usage: build.sh FOLDER   (the program is then FOLDER/ida_peer)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1" && cd "$1" && folder=$PWD

if ! command -v apt-get >/dev/null; then
  echo "The peer is built from Debian's source package of SUNDIALS, and this machine has no apt-get: run this on Debian or Ubuntu." >&2
  exit 1
fi

if [ ! -e /usr/include/suitesparse/klu.h ] || ! command -v gcc >/dev/null || ! command -v cmake >/dev/null; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libsuitesparse-dev cmake gcc xz-utils
fi

if [ ! -e install/include/ida/ida.h ]; then
  # The machine's own package sources, read as source packages.
  mkdir -p apt lists/partial
  shopt -s nullglob
  for f in /etc/apt/sources.list.d/*.sources; do sed 's/^Types: deb$/Types: deb-src/' "$f" >"apt/$(basename "$f")"; done
  if [ -s /etc/apt/sources.list ]; then sed 's/^deb /deb-src /' /etc/apt/sources.list >apt/main.list; fi
  options=(-o "Dir::Etc::SourceParts=$folder/apt" -o Dir::Etc::SourceList=/dev/null -o "Dir::State::Lists=$folder/lists" -o APT::Sandbox::User=root)
  if ! apt-get "${options[@]}" update -qq || ! apt-get "${options[@]}" source -qq --download-only sundials >apt.log; then
    echo "The source package of SUNDIALS cannot be fetched: the package sources of this machine (/etc/apt/sources.list and" >&2
    echo "sources.list.d/*.sources) offer no source packages or cannot be reached. Without it there is no fair peer: the binary" >&2
    echo "package is compiled without optimisation. Put sundials_*.orig.tar.* into $folder and run again if you have it." >&2
  fi
  archives=(sundials_*.orig.tar.?z*)
  [ ${#archives[@]} -gt 0 ] || exit 1
  mkdir -p source && tar -xf "${archives[0]}" -C source --strip-components=1
  cmake -S source -B build -DCMAKE_BUILD_TYPE=Release -DCMAKE_C_FLAGS_RELEASE="-O3 -march=native -DNDEBUG" \
    -DCMAKE_INSTALL_PREFIX="$folder/install" -DCMAKE_INSTALL_LIBDIR=lib -DBUILD_SHARED_LIBS=OFF -DBUILD_STATIC_LIBS=ON \
    -DBUILD_ARKODE=OFF -DBUILD_CVODE=OFF -DBUILD_CVODES=OFF -DBUILD_IDAS=OFF -DBUILD_KINSOL=OFF -DBUILD_IDA=ON \
    -DEXAMPLES_ENABLE_C=OFF -DEXAMPLES_INSTALL=OFF -DENABLE_KLU=ON -DKLU_INCLUDE_DIR=/usr/include/suitesparse \
    -DKLU_LIBRARY_DIR="$(dirname "$(gcc -print-file-name=libklu.so)")" >cmake.log 2>&1
  cmake --build build -j"$(nproc)" --target install >build.log 2>&1
fi

libraries=(install/lib/libsundials_{ida,sunlinsolklu,sunmatrixsparse,nvecserial,generic}.a)
for l in "${!libraries[@]}"; do [ -e "${libraries[$l]}" ] || unset "libraries[$l]"; done
gcc -std=c11 -D_POSIX_C_SOURCE=200809L -O3 -march=native -Wall -Wextra -Iinstall/include -I/usr/include/suitesparse \
  "$here/ida_peer.c" "$here/porous_electrode.c" "${libraries[@]}" -lklu -lamd -lcolamd -lbtf -lsuitesparseconfig -lm -o ida_peer
