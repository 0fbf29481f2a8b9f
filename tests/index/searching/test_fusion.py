from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from index.lexical.leg import LexicalMatches
from index.searching.fusion import fuse

_IDS = st.sampled_from("abcdefgh")
_LEXICAL = st.dictionaries(_IDS, st.floats(0.1, 60), max_size=8)
_DENSE = st.dictionaries(_IDS, st.floats(-1, 1), max_size=8)


def _order(lexical: dict[str, float], dense: dict[str, float], *, weight: float, limit: int = 10) -> str:
    return "".join(one.passage_id for one in fuse(LexicalMatches(lexical, 10.0), dense, weight=weight, limit=limit))


def test_a_worked_example() -> None:
    """Lexical 4, 2, 0 and dense 0.1, 0.9, 0.5 with weight 1/3: the dense leg counts half as much.

    Both have their middle's neighbours at equal distance (spreads 1.633 and 0.327), so one dense step of 0.4 counts as
    half a lexical step of 2, which is 1: a = 4 - 1, b = 2 + 1, c = 0 + 0; b wins the draw by its dense score.
    """
    ranked = fuse(LexicalMatches({"a": 4.0, "b": 2.0}, 3.0), {"a": 0.1, "b": 0.9, "c": 0.5}, weight=1 / 3, limit=9)
    assert [(one.passage_id, round(one.score, 6)) for one in ranked] == [("b", 0.5), ("a", 0.5), ("c", 0.0)]


@given(_LEXICAL, _DENSE)
def test_without_weight_the_lexical_order_stands(lexical: dict[str, float], dense: dict[str, float]) -> None:
    """A dense leg that is worth nothing changes nothing among what the lexical leg found."""
    fused = [one for one in _order(lexical, dense, weight=0.0) if one in lexical]
    assert [lexical[one] for one in fused] == sorted(lexical.values(), reverse=True)


@given(_LEXICAL, _DENSE)
def test_with_all_the_weight_the_dense_order_stands(lexical: dict[str, float], dense: dict[str, float]) -> None:
    """And the other way round."""
    fused = [one for one in _order(lexical, dense, weight=1.0) if one in dense]
    assert fused == sorted(dense, key=lambda one: (-dense[one], one))


@given(_LEXICAL, _DENSE, st.floats(0, 1))
def test_scores_run_from_0_to_1_and_fall(lexical: dict[str, float], dense: dict[str, float], weight: float) -> None:
    """The order is that of the scores."""
    scores = [one.score for one in fuse(LexicalMatches(lexical, 10.0), dense, weight=weight, limit=10)]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


@given(st.permutations("abcd"), st.floats(0, 1))
def test_legs_that_agree_keep_their_order(order: list[str], weight: float) -> None:
    """Fusion is never worse than legs that say the same."""
    scores = dict(zip(order, (0.9, 0.7, 0.4, 0.1), strict=True))
    assert _order({one: 10 * score for one, score in scores.items()}, scores, weight=weight) == "".join(order)


def test_a_weak_dense_leg_cannot_overturn_a_clear_lexical_winner() -> None:
    """This is what fusing ranks with equal weights gets wrong."""
    assert _order({"a": 30, "b": 10, "c": 9}, {"c": 0.9, "b": 0.8, "a": 0.1}, weight=0.12)[0] == "a"


def test_a_dense_leg_decides_between_lexical_equals() -> None:
    """This is what it is for."""
    assert _order({"a": 10, "b": 10}, {"a": 0.1, "b": 0.9}, weight=0.12) == "ba"


def test_without_lexical_matches_the_cosine_is_the_score() -> None:
    """A question in other words still finds something."""
    (one,) = fuse(LexicalMatches({}, 0.0), {"a": 0.7}, weight=0.12, limit=10)
    assert (one.score, one.lexical, one.dense) == (0.7, None, 0.7)


def test_a_single_lexical_match_stands_above_those_that_share_no_word() -> None:
    """A leg that returned less than it could has nothing more to offer."""
    assert _order({"z": 5.0}, {"a": 0.5, "z": 0.4, "b": 0.3}, weight=0.12)[0] == "z"


def test_nothing_found_by_either_leg_is_nothing() -> None:
    """An empty ranking is a result."""
    assert fuse(LexicalMatches({}, 0.0), {}, weight=0.5, limit=10) == []
