"""Rows of sparse matrices at another length."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from numpy.typing import NDArray


def squared_lengths(matrix: sparse.csr_array) -> NDArray[np.float64]:
    """Of each row, (n,)."""
    lengths: NDArray[np.float64] = matrix.multiply(matrix).sum(axis=1)
    return lengths


def unit(matrix: sparse.csr_array) -> sparse.csr_array:
    """Each row at length 1; empty rows stay empty."""
    return scaled(matrix, inverse(np.sqrt(squared_lengths(matrix))))


def inverse(lengths: NDArray[np.float64]) -> NDArray[np.float64]:
    """1 / length, 0 where that is 0."""
    return np.divide(1.0, lengths, out=np.zeros_like(lengths), where=lengths > 0)


def scaled(matrix: sparse.csr_array, factors: NDArray[np.float64]) -> sparse.csr_array:
    """Each row times its factor; column indices sorted, no stored zeros."""
    product = sparse.csr_array(sparse.diags_array(factors) @ matrix)
    product.eliminate_zeros()
    product.sort_indices()
    return product
