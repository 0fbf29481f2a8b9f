import numpy as np

from index.training.storing import in_bytes


def test_bytes_and_factors_give_the_vectors_back() -> None:
    """Storing in bytes loses less than half a step of 1/127 of a vector's largest number."""
    vectors = np.random.default_rng(0).standard_normal((50, 16)).astype(np.float32)
    rows, factors = in_bytes(vectors)
    assert np.abs(rows * factors[:, None] - vectors).max() <= factors.max() / 2 + 1e-6


def test_an_empty_vector_stays_empty() -> None:
    """A vector of zeros has the factor zero, not a division by it."""
    rows, factors = in_bytes(np.zeros((1, 4), dtype=np.float32))
    assert not rows.any()
    assert factors[0] == 0
