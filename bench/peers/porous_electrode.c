#include "porous_electrode.h"

#include <math.h>

static const double FARADAY = 96485.33212331001, GAS = 8.31446261815324, TEMPERATURE = 298.15;
static const double REFERENCE = 1000.0, TRANSFERENCE = 0.2594;

typedef struct {
  double radius, diffusivity, maximum, active, exchange, conductivity, initial;
} Host;

/* exchange: i0 = exchange sqrt(c_e c_s (c_max - c_s)); conductivity includes the factor active^1.5. */
static const Host HOST[2] = {
    {5.86e-6, 3.3e-14, 33133.0, 0.75, 6.48e-7, 215.0, 29866.0},
    {5.22e-6, 4.0e-15, 63104.0, 0.665, 3.42e-6, 0.18, 17038.0},
};
static const double THICKNESS[3] = {85.2e-6, 12e-6, 75.6e-6}, POROSITY[3] = {0.25, 0.47, 0.335};

/* A function value with its derivative. */
typedef struct {
  double v, d;
} Jet;

static Jet tanh_term(double height, double slope, double x, double centre) {
  double t = tanh(slope * (x - centre));
  return (Jet){height * t, height * slope * (1 - t * t)};
}

static Jet negative_potential(double x) {
  double e = 1.9793 * exp(-39.3631 * x);
  Jet a = tanh_term(0.0909, 29.8538, x, 0.1234), b = tanh_term(0.04478, 14.9159, x, 0.2769);
  Jet c = tanh_term(0.0205, 30.4444, x, 0.6103);
  return (Jet){e + 0.2482 - a.v - b.v - c.v, -39.3631 * e - a.d - b.d - c.d};
}

static Jet positive_potential(double x) {
  Jet a = tanh_term(0.0428, 18.5138, x, 0.5542), b = tanh_term(17.7326, 15.7890, x, 0.3117);
  Jet c = tanh_term(17.5842, 15.9308, x, 0.3120);
  return (Jet){-0.8090 * x + 4.4875 - a.v - b.v + c.v, -0.8090 - a.d - b.d + c.d};
}

static Jet potential(int side, double x) { return side ? positive_potential(x) : negative_potential(x); }

static Jet salt_diffusivity(double u) {
  return (Jet){(8.794e-11 * u - 3.972e-10) * u + 4.862e-10, 2 * 8.794e-11 * u - 3.972e-10};
}

static Jet salt_conductivity(double u) {
  double s = sqrt(u);
  return (Jet){0.1297 * u * u * u - 2.51 * u * s + 3.329 * u, 3 * 0.1297 * u * u - 3.765 * s + 3.329};
}

static int side_of(const Problem *p, int e) { return e >= p->nx; }
static int node_of(const Problem *p, int e) { return e < p->nx ? e : e + p->nx; }
static int particle_of(const Problem *p, int k) {
  return k < p->nx ? k : k >= 2 * p->nx ? k - p->nx : -1;
}
static double specific_area(int side) { return 3 * HOST[side].active / HOST[side].radius; }
static double solid_conductance(const Problem *p, int e) {
  const Host *h = &HOST[side_of(p, e)];
  return h->conductivity * pow(h->active, 1.5) / p->width[node_of(p, e)];
}
static double flux_per_current(int side) { return 1 / (HOST[side].radius * FARADAY * HOST[side].maximum); }

/* Weights that give a + b r^2 + c r^4 exactly at the surface from its means over the outermost three shells. */
static void surface_weights(int nr, double weight[3]) {
  double m2[3], m4[3];
  for (int i = 0; i < 3; i++) {
    double inner = (double)(nr - 1 - i) / nr, outer = (double)(nr - i) / nr, volume = pow(outer, 3) - pow(inner, 3);
    m2[i] = 0.6 * (pow(outer, 5) - pow(inner, 5)) / volume - 1;
    m4[i] = 3.0 / 7 * (pow(outer, 7) - pow(inner, 7)) / volume - 1;
  }
  double total = 0;
  for (int i = 0; i < 3; i++) {
    int j = (i + 1) % 3, k = (i + 2) % 3;
    weight[i] = m2[j] * m4[k] - m2[k] * m4[j];
    total += weight[i];
  }
  for (int i = 0; i < 3; i++) weight[i] /= total;
}

void problem_setup(Problem *p, int nx, int nr, double crate, double variable_diffusivity) {
  p->nx = nx;
  p->nr = nr;
  p->nodes = 3 * nx;
  p->particles = 2 * nx;
  p->at_u = nr * p->particles;
  p->at_phie = p->at_u + p->nodes;
  p->at_phis = p->at_phie + p->nodes;
  p->unknowns = p->at_phis + p->particles;
  surface_weights(nr, p->surface);
  p->current = crate * 5.0 / 0.1027;
  p->variable_diffusivity = variable_diffusivity;
  for (int k = 0; k < p->nodes; k++) {
    p->width[k] = THICKNESS[k / nx] / nx;
    p->porosity[k] = POROSITY[k / nx];
  }
  for (int k = 0; k + 1 < p->nodes; k++) {
    double left = pow(p->porosity[k], 1.5) / p->width[k], right = pow(p->porosity[k + 1], 1.5) / p->width[k + 1];
    p->conductance[k] = 2 * left * right / (left + right);
    p->left_weight[k] = left / (left + right);
  }
  for (int s = 0; s < nr; s++) {
    double inner = (double)s / nr, outer = (double)(s + 1) / nr, h = 1.0 / nr;
    double volume = (outer * outer * outer - inner * inner * inner) / 3;
    p->out[s] = s < nr - 1 ? outer * outer / (volume * h) : 0;
    p->in[s] = inner * inner / (volume * h);
    if (s == nr - 1) p->outermost = 1 / volume;
  }
}

void problem_initial(const Problem *p, double *y) {
  double start[2] = {HOST[0].initial / HOST[0].maximum, HOST[1].initial / HOST[1].maximum};
  double un = potential(0, start[0]).v, up = potential(1, start[1]).v;
  for (int s = 0; s < p->nr; s++)
    for (int e = 0; e < p->particles; e++) y[s * p->particles + e] = start[side_of(p, e)];
  for (int k = 0; k < p->nodes; k++) {
    y[p->at_u + k] = 1;
    y[p->at_phie + k] = -un;
  }
  for (int e = 0; e < p->particles; e++) y[p->at_phis + e] = side_of(p, e) ? up - un : 0;
}

double problem_voltage(const Problem *p, const double *y) {
  int last = p->particles - 1;
  return y[p->at_phis + last] - p->current / (2 * solid_conductance(p, last));
}

static double surface(const Problem *p, const double *y, int e) {
  const double *outermost = y + (p->nr - 1) * p->particles + e;
  return p->surface[0] * outermost[0] + p->surface[1] * outermost[-p->particles] + p->surface[2] * outermost[-2 * p->particles];
}

/* Interfacial current density with its partial derivatives. */
typedef struct {
  double j, by_surface, by_u, by_eta;
} Reaction;

static Reaction reaction(const Problem *p, const double *y, int e) {
  int side = side_of(p, e), k = node_of(p, e);
  double x = surface(p, y, e), u = y[p->at_u + k], f = FARADAY / (2 * GAS * TEMPERATURE);
  Jet U = potential(side, x);
  double i0 = HOST[side].exchange * HOST[side].maximum * sqrt(REFERENCE * u * x * (1 - x));
  double ex = exp(f * (y[p->at_phis + e] - y[p->at_phie + k] - U.v)), sh = ex - 1 / ex, ch = ex + 1 / ex;
  Reaction r = {i0 * sh, 0, i0 * sh / (2 * u), i0 * f * ch};
  r.by_surface = i0 * sh * (1 - 2 * x) / (2 * x * (1 - x)) - r.by_eta * U.d;
  return r;
}

/* Radial diffusion coefficient over R^2 at the face outside shell s, with its derivative by the face mean. */
static Jet radial_rate(const Problem *p, const double *y, int s, int e) {
  const Host *h = &HOST[side_of(p, e)];
  double rate = h->diffusivity / (h->radius * h->radius), b = p->variable_diffusivity;
  if (b == 0) return (Jet){rate, 0};
  double mean = 0.5 * (y[s * p->particles + e] + y[(s + 1) * p->particles + e]);
  rate *= exp(b * (0.5 - mean));
  return (Jet){rate, -b * rate};
}

/* Salt flux and ionic current through face k | k+1 with partial derivatives. */
typedef struct {
  double flux, flux_by_left, flux_by_right;
  double current, current_by_left, current_by_right, current_by_drop;
} Face;

static Face face(const Problem *p, const double *y, int k) {
  double left = y[p->at_u + k], right = y[p->at_u + k + 1], g = p->conductance[k];
  double wl = p->left_weight[k], wr = 1 - wl, mean = wl * left + wr * right;
  double chi = 2 * GAS * TEMPERATURE * (1 - TRANSFERENCE) / FARADAY;
  Jet D = salt_diffusivity(mean), kappa = salt_conductivity(mean);
  double drop = y[p->at_phie + k + 1] - y[p->at_phie + k] - chi * (log(right) - log(left));
  Face f;
  f.flux = g * D.v * (right - left);
  f.flux_by_left = g * (wl * D.d * (right - left) - D.v);
  f.flux_by_right = g * (wr * D.d * (right - left) + D.v);
  f.current = -g * kappa.v * drop;
  f.current_by_left = -g * (wl * kappa.d * drop + kappa.v * chi / left);
  f.current_by_right = -g * (wr * kappa.d * drop - kappa.v * chi / right);
  f.current_by_drop = -g * kappa.v;
  return f;
}

void problem_residual(const Problem *p, const double *y, const double *ydot, double *f) {
  int E = p->particles, N = p->nodes, n = p->nr;
  double source[MAX_NODES] = {0};
  for (int i = 0; i < n * E; i++) f[i] = ydot[i];
  for (int s = 0; s + 1 < n; s++)
    for (int e = 0; e < E; e++) {
      double flow = radial_rate(p, y, s, e).v * (y[(s + 1) * E + e] - y[s * E + e]);
      f[s * E + e] -= p->out[s] * flow;
      f[(s + 1) * E + e] += p->in[s + 1] * flow;
    }
  for (int e = 0; e < E; e++) {
    double j = reaction(p, y, e).j;
    int side = side_of(p, e), k = node_of(p, e);
    f[(n - 1) * E + e] += p->outermost * flux_per_current(side) * j;
    source[k] = specific_area(side) * j;
    double g = solid_conductance(p, e), in, out;
    int first = e == 0 || e == p->nx, last = e == p->nx - 1 || e == E - 1;
    in = first ? (side ? 0 : -2 * g * y[p->at_phis + e]) : -g * (y[p->at_phis + e] - y[p->at_phis + e - 1]);
    out = last ? (side ? p->current : 0) : -g * (y[p->at_phis + e + 1] - y[p->at_phis + e]);
    f[p->at_phis + e] = (out - in + source[k] * p->width[k]) / p->current;
  }
  double flux_in = 0, current_in = 0;
  for (int k = 0; k < N; k++) {
    double flux = 0, current = 0;
    if (k + 1 < N) {
      Face right = face(p, y, k);
      flux = right.flux;
      current = right.current;
    }
    f[p->at_u + k] = p->porosity[k] * ydot[p->at_u + k] - (flux - flux_in) / p->width[k] -
                     (1 - TRANSFERENCE) / (FARADAY * REFERENCE) * source[k];
    f[p->at_phie + k] = (current - current_in - source[k] * p->width[k]) / p->current;
    flux_in = flux;
    current_in = current;
  }
}

static void put_particle(const Problem *p, double cj, const double *y, int e, Reaction r, PutEntry put, void *ctx) {
  int E = p->particles, n = p->nr, k = node_of(p, e);
  double surface_rate = p->outermost * flux_per_current(side_of(p, e));
  for (int s = 0; s < n; s++) {
    double diagonal = cj, lower = 0, upper = 0;
    if (s + 1 < n) {
      Jet D = radial_rate(p, y, s, e);
      double half = 0.5 * D.d * (y[(s + 1) * E + e] - y[s * E + e]);
      diagonal -= p->out[s] * (half - D.v);
      upper = -p->out[s] * (half + D.v);
    }
    if (s > 0) {
      Jet D = radial_rate(p, y, s - 1, e);
      double half = 0.5 * D.d * (y[s * E + e] - y[(s - 1) * E + e]);
      diagonal += p->in[s] * (half + D.v);
      lower = p->in[s] * (half - D.v);
    }
    if (s == n - 1) {
      diagonal += p->surface[0] * surface_rate * r.by_surface;
      lower += p->surface[1] * surface_rate * r.by_surface;
    }
    put(ctx, s * E + e, s * E + e, diagonal);
    if (s > 0) put(ctx, s * E + e, (s - 1) * E + e, lower);
    if (s + 1 < n) put(ctx, s * E + e, (s + 1) * E + e, upper);
  }
  int last = (n - 1) * E + e;
  put(ctx, last, (n - 3) * E + e, p->surface[2] * surface_rate * r.by_surface);
  put(ctx, last, p->at_u + k, surface_rate * r.by_u);
  put(ctx, last, p->at_phie + k, -surface_rate * r.by_eta);
  put(ctx, last, p->at_phis + e, surface_rate * r.by_eta);
}

/* Row i gains weight x j; the entry at column own is left to the caller and its share returned. */
static double put_source(const Problem *p, int row, double weight, int e, Reaction r, int own, PutEntry put, void *ctx) {
  int E = p->particles, n = p->nr, k = node_of(p, e);
  int column[6] = {(n - 1) * E + e, (n - 2) * E + e, (n - 3) * E + e, p->at_u + k, p->at_phie + k, p->at_phis + e};
  double by_shell[3] = {p->surface[0] * r.by_surface, p->surface[1] * r.by_surface, p->surface[2] * r.by_surface};
  double value[6] = {by_shell[0], by_shell[1], by_shell[2], r.by_u, -r.by_eta, r.by_eta}, kept = 0;
  for (int i = 0; i < 6; i++) {
    if (column[i] == own) kept = weight * value[i];
    else if (row >= p->at_phis || row < p->at_phie || column[i] != p->at_u + k) put(ctx, row, column[i], weight * value[i]);
  }
  return kept;
}

void problem_jacobian(const Problem *p, double cj, const double *y, PutEntry put, void *ctx) {
  int N = p->nodes;
  double scale = 1 / p->current;
  for (int k = 0; k < N; k++) {
    Face left = {0}, right = {0};
    if (k > 0) left = face(p, y, k - 1);
    if (k + 1 < N) right = face(p, y, k);
    double w = p->width[k];
    double uu = cj * p->porosity[k] - (right.flux_by_left - left.flux_by_right) / w;
    double pu = scale * (right.current_by_left - left.current_by_right);
    double pp = scale * (-right.current_by_drop - left.current_by_drop);
    int e = particle_of(p, k), u = p->at_u + k, phie = p->at_phie + k;
    if (e >= 0) {
      int side = side_of(p, e);
      Reaction r = reaction(p, y, e);
      put_particle(p, cj, y, e, r, put, ctx);
      uu += put_source(p, u, -(1 - TRANSFERENCE) / (FARADAY * REFERENCE) * specific_area(side), e, r, u, put, ctx);
      double weight = scale * specific_area(side) * w;
      pp += put_source(p, phie, -weight, e, r, phie, put, ctx);
      pu -= weight * r.by_u; /* held back by put_source: the face currents share this entry */
      double g = scale * solid_conductance(p, e);
      int phis = p->at_phis + e, first = e == 0 || e == p->nx, last = e == p->nx - 1 || e == p->particles - 1;
      double ss = put_source(p, phis, weight, e, r, phis, put, ctx);
      ss += (last ? 0 : g) + (first ? (side ? 0 : 2 * g) : g);
      put(ctx, phis, phis, ss);
      if (!first) put(ctx, phis, phis - 1, -g);
      if (!last) put(ctx, phis, phis + 1, -g);
    }
    put(ctx, u, u, uu);
    put(ctx, phie, phie, pp);
    put(ctx, phie, u, pu);
    if (k > 0) {
      put(ctx, u, u - 1, left.flux_by_left / w);
      put(ctx, phie, u - 1, -scale * left.current_by_left);
      put(ctx, phie, phie - 1, scale * left.current_by_drop);
    }
    if (k + 1 < N) {
      put(ctx, u, u + 1, -right.flux_by_right / w);
      put(ctx, phie, u + 1, scale * right.current_by_right);
      put(ctx, phie, phie + 1, scale * right.current_by_drop);
    }
  }
}
