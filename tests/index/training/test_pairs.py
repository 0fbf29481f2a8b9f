from index.training.corpora import Article
from index.training.pairs import pairs

_SENTENCES = tuple(f"Đoạn số {number} nói về việc thứ {number} của cơ quan." for number in range(30))
_ARTICLES = [Article("Tên bài", "Lời dẫn của bài.", _SENTENCES), Article("", "", ("Chỉ có một câu ở đây thôi.",))]


def test_as_many_pairs_come_as_were_asked_for() -> None:
    """The number of pairs is exact."""
    assert len(list(pairs(_ARTICLES, 101, seed=1))) == 101


def test_the_same_seed_gives_the_same_pairs() -> None:
    """Chance is seeded, so a model can be made again."""
    assert list(pairs(_ARTICLES, 50, seed=3)) == list(pairs(_ARTICLES, 50, seed=3))


def test_no_side_of_a_pair_is_empty() -> None:
    """Articles without title, lead or neighbours still give whole pairs."""
    assert all(pair.query.strip() and pair.passage.strip() for pair in pairs(_ARTICLES, 300, seed=0))


def test_passages_come_from_the_article_verbatim() -> None:
    """Each line of a passage is a sentence, the title or the lead of an article."""
    known = {*_SENTENCES, *_ARTICLES[1].sentences, "Tên bài", "Lời dẫn của bài."}
    assert {line for pair in pairs(_ARTICLES, 300, seed=0) for line in pair.passage.split("\n")} <= known
