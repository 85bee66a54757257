/* Porous-electrode (Doyle-Fuller-Newman) discharge of an LG M50-like cell (values of Chen et al. 2020,
 * 10.1149/1945-7111/ab9050) by finite volumes: the peer problem. The discretisation is that of
 * Interna's PorousElectrodeModel with finite-volume particles.
 *
 * Unknowns, in this order (nx volumes per region, nr shells per particle, 2 nx particles):
 *   theta[shell][particle]  stoichiometry; particles of the negative electrode first
 *   u[3 nx]                 salt concentration / 1000 mol/m3
 *   phie[3 nx], phis[2 nx]  potentials [V]
 */
#ifndef POROUS_ELECTRODE_H
#define POROUS_ELECTRODE_H

enum { MAX_NODES = 1024, MAX_SHELLS = 256 };

typedef struct {
  int nx, nr, nodes, particles, unknowns;
  int at_u, at_phie, at_phis;
  double current;                       /* A/m2, discharge positive */
  double variable_diffusivity;          /* b in D = D0 exp(b (1/2 - theta)); 0 for constant D */
  double width[MAX_NODES], porosity[MAX_NODES];
  double conductance[MAX_NODES];        /* of face k | k+1: 2 / (h/tau + h/tau), tau = porosity^1.5 [1/m] */
  double out[MAX_SHELLS], in[MAX_SHELLS]; /* face area / (volume x spacing) of each shell, unit sphere */
  double left_weight[MAX_NODES];        /* share of volume k in the value at face k | k+1: that of its conductance */
  double outermost;                     /* surface area / volume of the last shell, unit sphere */
  double surface[3];                    /* weights of the outermost three shells in the surface value, outermost first */
} Problem;

void problem_setup(Problem *p, int nx, int nr, double crate, double variable_diffusivity);
void problem_initial(const Problem *p, double *y);

/* F(y, ydot) */
void problem_residual(const Problem *p, const double *y, const double *ydot, double *f);

/* Calls put(context, row, column, value) for every structural entry of dF/dy + cj dF/dydot, always in the same order. */
typedef void (*PutEntry)(void *context, int row, int column, double value);
void problem_jacobian(const Problem *p, double cj, const double *y, PutEntry put, void *context);

double problem_voltage(const Problem *p, const double *y);

#endif
