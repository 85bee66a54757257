/* Times a 1C discharge to 2.5 V with SUNDIALS IDA and KLU.
 * usage: ida_peer nx nr rtol atol b repetitions samples file
 *   b: exponent of the solid diffusivity, 0 for constant; the voltage at `samples` times up to 3500 s goes to `file`. */
#include <ida/ida.h>
#include <math.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <sunlinsol/sunlinsol_klu.h>
#include <sunmatrix/sunmatrix_sparse.h>
#include <time.h>

#include "porous_electrode.h"

static const double CUT_OFF = 2.5, SAMPLED_TO = 3500.0;

typedef struct {
  Problem problem;
  int count, capacity;
  int *row, *column, *place; /* entries in the order problem_jacobian gives them, and their place in CSC */
  sunindextype *start, *rows;
  int filled;
  double *data;
} System;

static void check(int flag, const char *what) {
  if (flag >= 0) return;
  fprintf(stderr, "%s failed with %d\n", what, flag);
  exit(1);
}

static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return 1e3 * t.tv_sec + 1e-6 * t.tv_nsec;
}

static void record(void *context, int row, int column, double value) {
  System *s = context;
  (void)value;
  if (s->count == s->capacity) {
    s->capacity = s->capacity ? 2 * s->capacity : 4096;
    s->row = realloc(s->row, s->capacity * sizeof(int));
    s->column = realloc(s->column, s->capacity * sizeof(int));
  }
  s->row[s->count] = row;
  s->column[s->count++] = column;
}

static void fill(void *context, int row, int column, double value) {
  System *s = context;
  (void)row;
  (void)column;
  s->data[s->place[s->filled++]] = value;
}

static void find_structure(System *s, const double *y) {
  int n = s->problem.unknowns;
  problem_jacobian(&s->problem, 1, y, record, s);
  s->start = calloc(n + 1, sizeof *s->start);
  s->rows = malloc(s->count * sizeof *s->rows);
  s->place = malloc(s->count * sizeof *s->place);
  for (int i = 0; i < s->count; i++) s->start[s->column[i] + 1]++;
  for (int c = 0; c < n; c++) s->start[c + 1] += s->start[c];
  sunindextype *next = malloc(n * sizeof *next);
  for (int c = 0; c < n; c++) next[c] = s->start[c];
  for (int i = 0; i < s->count; i++) {
    s->place[i] = (int)next[s->column[i]]++;
    s->rows[s->place[i]] = s->row[i];
  }
  free(next);
}

static int residual(double t, N_Vector y, N_Vector ydot, N_Vector f, void *data) {
  (void)t;
  problem_residual(&((System *)data)->problem, NV_DATA_S(y), NV_DATA_S(ydot), NV_DATA_S(f));
  return 0;
}

static int jacobian(double t, double cj, N_Vector y, N_Vector ydot, N_Vector f, SUNMatrix J, void *data, N_Vector a,
                    N_Vector b, N_Vector c) {
  (void)t, (void)ydot, (void)f, (void)a, (void)b, (void)c;
  System *s = data;
  for (int i = 0; i <= s->problem.unknowns; i++) SM_INDEXPTRS_S(J)[i] = s->start[i];
  for (int i = 0; i < s->count; i++) SM_INDEXVALS_S(J)[i] = s->rows[i];
  s->data = SM_DATA_S(J);
  s->filled = 0;
  problem_jacobian(&s->problem, cj, NV_DATA_S(y), fill, s);
  return 0;
}

static int cut_off(double t, N_Vector y, N_Vector ydot, double *g, void *data) {
  (void)t, (void)ydot;
  g[0] = problem_voltage(&((System *)data)->problem, NV_DATA_S(y)) - CUT_OFF;
  return 0;
}

typedef struct {
  double milliseconds, end;
  long steps, newton;
} Run;

static Run discharge(System *s, double rtol, double atol, SUNContext ctx, int samples, double *voltage) {
  double begin = now_ms();
  int n = s->problem.unknowns;
  N_Vector y = N_VNew_Serial(n, ctx), ydot = N_VNew_Serial(n, ctx), kind = N_VNew_Serial(n, ctx);
  problem_initial(&s->problem, NV_DATA_S(y));
  N_VConst(0, ydot);
  for (int i = 0; i < n; i++) NV_DATA_S(kind)[i] = i < s->problem.at_phie;
  void *ida = IDACreate(ctx);
  check(IDAInit(ida, residual, 0, y, ydot), "IDAInit");
  check(IDASStolerances(ida, rtol, atol), "tolerances");
  check(IDASetUserData(ida, s), "data");
  check(IDASetId(ida, kind), "id");
  check(IDASetMaxNumSteps(ida, 1000000), "steps");
  SUNMatrix J = SUNSparseMatrix(n, n, s->count, CSC_MAT, ctx);
  SUNLinearSolver klu = SUNLinSol_KLU(y, J, ctx);
  check(IDASetLinearSolver(ida, klu, J), "linear solver");
  check(IDASetJacFn(ida, jacobian), "jacobian");
  check(IDARootInit(ida, 1, cut_off), "root");
  check(IDACalcIC(ida, IDA_YA_YDP_INIT, 1.0), "IDACalcIC");
  double t = 0;
  for (int i = 0; i < samples; i++) {
    check(IDASolve(ida, SAMPLED_TO * (i + 1) / samples, &t, y, ydot, IDA_NORMAL), "IDASolve");
    voltage[i] = problem_voltage(&s->problem, NV_DATA_S(y));
  }
  check(IDASolve(ida, 4 * 3600.0, &t, y, ydot, IDA_NORMAL), "IDASolve");
  Run run = {.end = t};
  run.milliseconds = now_ms() - begin;
  IDAGetNumSteps(ida, &run.steps);
  IDAGetNumNonlinSolvIters(ida, &run.newton);
  IDAFree(&ida);
  SUNLinSolFree(klu);
  SUNMatDestroy(J);
  N_VDestroy(y), N_VDestroy(ydot), N_VDestroy(kind);
  return run;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  if (argc != 9) {
    fprintf(stderr, "usage: %s nx nr rtol atol b repetitions samples file\n", argv[0]);
    return 2;
  }
  int nx = atoi(argv[1]), nr = atoi(argv[2]), repetitions = atoi(argv[6]), samples = atoi(argv[7]);
  if (nx < 2 || 3 * nx > MAX_NODES || nr < 3 || nr > MAX_SHELLS || repetitions < 1 || samples < 1) {
    fprintf(stderr, "mesh or counts out of range\n");
    return 2;
  }
  double rtol = atof(argv[3]), atol = atof(argv[4]);
  SUNContext ctx;
  check(SUNContext_Create(NULL, &ctx), "SUNContext_Create");
  static System s;
  problem_setup(&s.problem, nx, nr, 1, atof(argv[5]));
  double *y = malloc(s.problem.unknowns * sizeof *y), *voltage = malloc(samples * sizeof *voltage);
  problem_initial(&s.problem, y);
  find_structure(&s, y);

  double *times = malloc(repetitions * sizeof *times);
  Run run = {0};
  discharge(&s, rtol, atol, ctx, 0, NULL); /* warm-up */
  for (int i = 0; i < repetitions; i++) {
    run = discharge(&s, rtol, atol, ctx, 0, NULL);
    times[i] = run.milliseconds;
  }
  qsort(times, repetitions, sizeof *times, ascending);
  printf("%d unknowns, rtol %g: %ld steps, %ld Newton iterations, end %.4f s, min %.3f ms, median %.3f ms\n",
         s.problem.unknowns, rtol, run.steps, run.newton, run.end, times[0], times[repetitions / 2]);

  discharge(&s, rtol, atol, ctx, samples, voltage);
  FILE *file = fopen(argv[8], "w");
  if (!file) {
    perror(argv[8]);
    return 2;
  }
  for (int i = 0; i < samples; i++) fprintf(file, "%.15g %.15g\n", SAMPLED_TO * (i + 1) / samples, voltage[i]);
  fclose(file);
  SUNContext_Free(&ctx);
  return 0;
}
