/* The gradients of Benchmarks/Engine/main.swift as plain loops: prints, for each network, its name
   and the shortest time of one call in microseconds, and one derivative. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint64_t state;

static double number(void) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (double)(state >> 11) / 9007199254740992.0 - 0.5;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e6 + time.tv_nsec * 1e-3;
}

enum { inputs = 4, hidden = 6, outputs = 4 };

static double sigmoid(double z) { return 1 / (1 + exp(-z)); }

__attribute__((noinline)) static double small_gradient(
    const double w1[hidden][inputs], const double w2[outputs][hidden], const double x[inputs],
    const double y[outputs], double g1[hidden][inputs], double g2[outputs][hidden]) {
  double a1[hidden], a2[outputs], d1[hidden], d2[outputs], loss = 0;
  for (int j = 0; j < hidden; j++) {
    double z = 0;
    for (int k = 0; k < inputs; k++) z += w1[j][k] * x[k];
    a1[j] = sigmoid(z);
  }
  for (int j = 0; j < outputs; j++) {
    double z = 0;
    for (int k = 0; k < hidden; k++) z += w2[j][k] * a1[k];
    a2[j] = sigmoid(z);
    double distance = a2[j] - y[j];
    loss += distance * distance;
    d2[j] = 2 * distance * a2[j] * (1 - a2[j]);
  }
  for (int k = 0; k < hidden; k++) {
    double sum = 0;
    for (int j = 0; j < outputs; j++) {
      sum += d2[j] * w2[j][k];
      g2[j][k] = d2[j] * a1[k];
    }
    d1[k] = sum * a1[k] * (1 - a1[k]);
  }
  for (int j = 0; j < hidden; j++)
    for (int k = 0; k < inputs; k++) g1[j][k] = d1[j] * x[k];
  return loss;
}

static void measure_small(void) {
  static double w1[hidden][inputs], w2[outputs][hidden], g1[hidden][inputs], g2[outputs][hidden];
  static double x[64][inputs], y[64][outputs];
  state = 1;
  double *first = &w1[0][0], *second = &w2[0][0];
  for (int i = 0; i < hidden * inputs; i++) first[i] = 2 * number();
  for (int i = 0; i < outputs * hidden; i++) second[i] = 2 * number();
  state = 2;
  for (int s = 0; s < 64; s++) {
    for (int k = 0; k < inputs; k++) x[s][k] = number();
    for (int j = 0; j < outputs; j++) y[s][j] = number() + 0.5;
  }
  double shortest = INFINITY;
  volatile double loss;
  for (int round = 0; round < 2000; round++) {
    double start = now();
    for (int call = 0; call < 500; call++)
      loss = small_gradient(w1, w2, x[call & 63], y[call & 63], g1, g2);
    double time = (now() - start) / 500;
    if (time < shortest) shortest = time;
  }
  small_gradient(w1, w2, x[0], y[0], g1, g2);
  (void)loss;
  printf("4-6-4 %.6f %.17g\n", shortest, g1[0][0]);
}

enum { batch = 64, n0 = 784, n1 = 128, n2 = 64, n3 = 10 };

static void multiply(int n, int m, const double *w, const double *a, double *z) {
  for (int s = 0; s < batch; s++)
    for (int j = 0; j < m; j++) {
      double sum = 0;
      for (int k = 0; k < n; k++) sum += w[j * n + k] * a[s * n + k];
      z[s * m + j] = sum;
    }
}

static void backward(int n, int m, const double *w, const double *d, double *e) {
  memset(e, 0, sizeof(double) * batch * n);
  for (int s = 0; s < batch; s++)
    for (int j = 0; j < m; j++)
      for (int k = 0; k < n; k++) e[s * n + k] += d[s * m + j] * w[j * n + k];
}

static void outer(int n, int m, const double *d, const double *a, double *g) {
  memset(g, 0, sizeof(double) * n * m);
  for (int s = 0; s < batch; s++)
    for (int j = 0; j < m; j++)
      for (int k = 0; k < n; k++) g[j * n + k] += d[s * m + j] * a[s * n + k];
}

static double w1[n1 * n0], w2[n2 * n1], w3[n3 * n2], g1[n1 * n0], g2[n2 * n1], g3[n3 * n2];
static double x[batch * n0], a1[batch * n1], a2[batch * n2], a3[batch * n3];
static double d1[batch * n1], d2[batch * n2], d3[batch * n3];

__attribute__((noinline)) static double large_gradient(void) {
  double loss = 0;
  multiply(n0, n1, w1, x, a1);
  for (int i = 0; i < batch * n1; i++) a1[i] = a1[i] > 0 ? a1[i] : 0;
  multiply(n1, n2, w2, a1, a2);
  for (int i = 0; i < batch * n2; i++) a2[i] = a2[i] > 0 ? a2[i] : 0;
  multiply(n2, n3, w3, a2, a3);
  for (int s = 0; s < batch; s++) {
    double *a = a3 + s * n3, *d = d3 + s * n3, greatest = a[0], sum = 0;
    for (int j = 1; j < n3; j++) greatest = a[j] > greatest ? a[j] : greatest;
    loss -= a[s % n3] - greatest;
    for (int j = 0; j < n3; j++) sum += a[j] = exp(a[j] - greatest);
    loss += log(sum);
    for (int j = 0; j < n3; j++) d[j] = (a[j] / sum - (j == s % n3)) / batch;
  }
  backward(n2, n3, w3, d3, d2);
  for (int i = 0; i < batch * n2; i++) d2[i] = a2[i] > 0 ? d2[i] : 0;
  backward(n1, n2, w2, d2, d1);
  for (int i = 0; i < batch * n1; i++) d1[i] = a1[i] > 0 ? d1[i] : 0;
  outer(n2, n3, d3, a2, g3);
  outer(n1, n2, d2, a1, g2);
  outer(n0, n1, d1, x, g1);
  return loss / batch;
}

static void measure_large(void) {
  state = 1;
  for (int i = 0; i < n1 * n0; i++) w1[i] = number() * 0.2;
  for (int i = 0; i < n2 * n1; i++) w2[i] = number() * 0.2;
  for (int i = 0; i < n3 * n2; i++) w3[i] = number() * 0.2;
  state = 2;
  for (int i = 0; i < batch * n0; i++) x[i] = number();
  double shortest = INFINITY;
  volatile double loss;
  for (int round = 0; round < 40; round++) {
    double start = now();
    for (int call = 0; call < 1; call++) loss = large_gradient();
    double time = now() - start;
    if (time < shortest) shortest = time;
  }
  (void)loss;
  printf("784-128-64-10 %.6f %.17g\n", shortest, g1[0]);
}

int main(int argc, char **argv) {
  (void)argv;
  measure_small();
  if (argc < 2) measure_large();
  return 0;
}
