"""The gradients of Benchmarks/Engine/main.swift in NumPy: prints, for each network, its name and the
shortest time of one call in microseconds, and one derivative. Set OPENBLAS_NUM_THREADS=1."""

import time

import numpy as np


class Numbers:
    def __init__(self, state):
        self.state = state

    def array(self, *shape):
        values = []
        for _ in range(int(np.prod(shape))):
            self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
            values.append((self.state >> 11) / 2**53 - 0.5)
        return np.array(values).reshape(shape)


def measure(calls, rounds, body):
    shortest = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(calls):
            body()
        shortest = min(shortest, (time.perf_counter() - start) / calls)
    return shortest * 1e6


def small():
    numbers = Numbers(1)
    w1 = 2 * numbers.array(6, 4)
    w2 = 2 * numbers.array(4, 6)
    values = Numbers(2).array(8)
    x, y = values[:4], values[4:] + 0.5

    def gradient():
        a1 = 1 / (1 + np.exp(-(w1 @ x)))
        a2 = 1 / (1 + np.exp(-(w2 @ a1)))
        distance = a2 - y
        loss = distance @ distance
        d2 = 2 * distance * a2 * (1 - a2)
        d1 = (d2 @ w2) * a1 * (1 - a1)
        return loss, np.outer(d1, x), np.outer(d2, a1)

    print("4-6-4", measure(10, 500, gradient), repr(float(gradient()[1][0, 0])))


def large():
    numbers = Numbers(1)
    w1 = numbers.array(128, 784) * 0.2
    w2 = numbers.array(64, 128) * 0.2
    w3 = numbers.array(10, 64) * 0.2
    x = Numbers(2).array(64, 784)
    y = np.zeros((64, 10))
    y[np.arange(64), np.arange(64) % 10] = 1

    def gradient():
        a1 = np.maximum(x @ w1.T, 0)
        a2 = np.maximum(a1 @ w2.T, 0)
        z3 = a2 @ w3.T
        z3 -= z3.max(axis=1, keepdims=True)
        powers = np.exp(z3)
        sums = powers.sum(axis=1, keepdims=True)
        loss = (np.log(sums).sum() - (z3 * y).sum()) / 64
        d3 = (powers / sums - y) / 64
        d2 = (d3 @ w3) * (a2 > 0)
        d1 = (d2 @ w2) * (a1 > 0)
        return loss, d1.T @ x, d2.T @ a1, d3.T @ a2

    print("784-128-64-10", measure(1, 1000, gradient), repr(float(gradient()[1][0, 0])))


small()
large()
