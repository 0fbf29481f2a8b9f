from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from index.errors import IndexDamaged, IndexUnavailable
from index.lexical import postings
from index.lexical.entries import Entry, Fields
from index.lexical.leg import LexicalIndex
from index.lexical.query import Field
from index.types import Passage

TEXTS = {
    "p7": "Phòng 7: thụ lý 74 vụ/157 bị cáo",
    "p8": "Phòng 8: ban hành 03 kháng nghị",
    "kh": "Thực hiện Kế hoạch số 96/KH-VKS ngày 02/8/2023",
    "ks": "Kiến nghị khắc phục vi phạm, đạt 1.054 trường hợp",
    "th": "Hội nghị của tỉnh Thanh Hoá có 27 điểm cầu",
}


def _entry(name: str, text: str, *, document_id: str = "", label: str = "", heading: str = "") -> Entry:
    return Entry(Passage(name, document_id or f"d-{name}", 0, len(text), text, "", heading=heading, label=label))


def _fill(index: LexicalIndex, entries: Iterable[Entry]) -> None:
    with index.writing() as writer:
        writer.add(entries)
        writer.commit()
    index.refresh()


@pytest.fixture
def filled(tmp_path: Path) -> LexicalIndex:
    """A lexical index of five passages."""
    index = LexicalIndex(tmp_path / "lexical")
    _fill(index, (_entry(name, text) for name, text in TEXTS.items()))
    return index


def _found(index: LexicalIndex, query: str, **limits: frozenset[str]) -> list[str]:
    return list(index.search(query, 10, **limits).scores)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Phòng 7", "p7"),
        ("phong 8", "p8"),
        ("kháng nghị", "p8"),
        ("kiến nghị", "ks"),
        ("khang nghi", "p8"),
        ("96/KH-VKS", "kh"),
        ("kế hoạch 96", "kh"),
        ("1054", "ks"),
        ("1.054", "ks"),
        ("Thanh Hóa", "th"),
        ("thanh hoa", "th"),
        ("3 kháng nghị", "p8"),
    ],
)
def test_the_right_passage_comes_first(filled: LexicalIndex, query: str, first: str) -> None:
    """Numbers, one-character tokens, codes and all spellings find their passage."""
    assert _found(filled, query)[0] == first


def test_a_marked_query_does_not_find_other_marks(filled: LexicalIndex) -> None:
    """ "khẳng" is not "kháng"."""
    assert _found(filled, "khẳng") == []


def test_documents_outside_the_limits_are_not_found(filled: LexicalIndex) -> None:
    """Limits hold before ranking, not after it."""
    assert _found(filled, "phòng", documents=frozenset({"d-p8"})) == ["p8"]


def test_no_documents_allowed_means_nothing_found(filled: LexicalIndex) -> None:
    """An empty set of documents is a limit, not the absence of one."""
    assert _found(filled, "phòng", documents=frozenset()) == []


def test_limits_do_not_change_scores(filled: LexicalIndex) -> None:
    """Scores of a filtered and an unfiltered search can be compared."""
    limited = filled.search("phòng 7", 10, documents=frozenset({"d-p7"})).scores
    assert limited["p7"] == pytest.approx(filled.search("phòng 7", 10).scores["p7"])


def test_a_label_finds_a_passage_that_does_not_name_its_unit(tmp_path: Path) -> None:
    """The second part of a long paragraph speaks for its unit too."""
    index = LexicalIndex(tmp_path / "lexical")
    _fill(index, [_entry("a", "đạt 100% chỉ tiêu", label="Phòng 9"), _entry("b", "đạt 100% chỉ tiêu", label="Phòng 1")])
    assert _found(index, "Phòng 9 đạt chỉ tiêu")[0] == "a"


def test_an_added_passage_replaces_the_one_of_the_same_id(filled: LexicalIndex) -> None:
    """Writing twice leaves one copy."""
    _fill(filled, [_entry("p7", "Phòng 7: thụ lý 80 vụ")])
    assert (_found(filled, "157"), _found(filled, "80"), filled.passage_count()) == ([], ["p7"], len(TEXTS))


def test_a_deleted_passage_is_gone(filled: LexicalIndex) -> None:
    """Ids that are not there are passed over."""
    with filled.writing() as writer:
        writer.delete(["p7", "unknown"])
        writer.commit()
    filled.refresh()
    assert filled.ids() == frozenset(TEXTS) - {"p7"}


def test_what_is_not_committed_is_dropped(filled: LexicalIndex) -> None:
    """An interrupted writer leaves the last commit."""
    with filled.writing() as writer:
        writer.delete(["p7"])
    filled.refresh()
    assert "p7" in filled.ids()


def test_leaving_puts_the_files_of_small_commits_together(filled: LexicalIndex, tmp_path: Path) -> None:
    """Every term of a question is looked up in each file."""
    with filled.writing() as writer:
        for number in range(7):  # with the first one, eight: the engine begins at that many
            writer.add([_entry(f"more{number}", "Phòng 1 trao đổi nghiệp vụ.")])
            writer.commit()
    filled.refresh()
    assert filled.passage_count() == len(TEXTS) + 7
    assert len(json.loads((tmp_path / "lexical" / "meta.json").read_text())["segments"]) == 1


def test_a_reader_sees_a_commit_after_it_refreshes(filled: LexicalIndex, tmp_path: Path) -> None:
    """Readers of other processes keep their state until they ask for the new one."""
    reader = LexicalIndex(tmp_path / "lexical")
    _fill(filled, [_entry("new", "tin mới")])
    before = reader.ids()
    reader.refresh()
    assert ("new" in before, "new" in reader.ids()) == (False, True)


def test_a_passage_that_holds_every_term_once_scores_about_par(tmp_path: Path) -> None:
    """Par makes scores of different queries comparable."""
    index = LexicalIndex(tmp_path / "lexical")
    _fill(index, [_entry(word, f"chung {word}") for word in ("án", "bị", "cờ", "dự", "đơn", "gỗ", "họ", "kỳ")])
    matches = index.search("cờ", 1)
    assert matches.scores["cờ"] == pytest.approx(matches.par, rel=0.05)


def test_word_frequencies_count_passages(filled: LexicalIndex) -> None:
    """They weigh the words of a question."""
    assert (filled.passage_frequency("phòng"), filled.passage_frequency("xyz")) == (2, 0)


def test_a_folder_of_something_else_is_reported_as_damaged(tmp_path: Path) -> None:
    """A damaged index says so instead of failing somewhere deep down."""
    (tmp_path / "meta.json").write_text("{")
    with pytest.raises(IndexDamaged, match="lexical"):
        LexicalIndex(tmp_path)


def test_the_passage_that_counts_outweighs_the_first_one_that_names_unit_and_period(tmp_path: Path) -> None:
    """What a label says counts for every passage alike, whether its text repeats it or not."""
    label = "Phòng 7, VKSND tỉnh Lai Châu, năm 2023"
    opening = "Phòng 7 VKSND tỉnh Lai Châu tổ chức hội nghị tổng kết công tác năm 2023"
    index = LexicalIndex(tmp_path / "lexical")
    _fill(index, [_entry("opening", opening, label=label), _entry("counts", "Đơn vị thụ lý 41 vụ", label=label)])
    assert _found(index, "Phòng 7 VKSND tỉnh Lai Châu năm 2023 thụ lý bao nhiêu vụ?")[0] == "counts"


def test_a_second_writer_is_told_at_once(filled: LexicalIndex) -> None:
    """The engine allows one; the message is ours."""
    with filled.writing(), pytest.raises(IndexUnavailable, match="lexical"), filled.writing():
        pass


def test_a_writer_killed_right_before_its_commit_counted_does_not_stop_the_next(
    filled: LexicalIndex, tmp_path: Path
) -> None:
    """Its files lie there under the very names that the next writer will use."""
    folder = tmp_path / "lexical"
    meta = (folder / "meta.json").read_bytes()
    with filled.writing() as writer:
        writer.delete(["p7"])
        writer.commit()
    (folder / "meta.json").write_bytes(meta)
    (folder / ".tmpabc").touch()
    again = LexicalIndex(folder)
    with again.writing() as writer:
        writer.delete(["p7"])
        writer.commit()
    again.refresh()
    assert (again.ids(), list(folder.glob(".tmp*"))) == (frozenset(TEXTS) - {"p7"}, [])


def test_sentences_packed_by_another_version_are_damage(filled: LexicalIndex, tmp_path: Path) -> None:
    """They would be compared as if they were something else; the parts are made anew instead."""
    passage = Passage("d.1", "d", 0, 2, "vụ", "")
    with filled.writing() as writer:
        writer.delete(filled.ids())
        writer.add([Entry(passage, ready=Fields({Field.EXACT: "vụ"}, "vụ", b"\x07\x00\x01"))])
        writer.commit()
    with pytest.raises(IndexDamaged, match="bản khác"):
        LexicalIndex(tmp_path / "lexical")


def test_a_query_without_marks_is_spelt_as_in_the_passage_that_holds_the_rest_of_it(tmp_path: Path) -> None:
    """Ten passages say "trong lúc", one has "trọng lực" beside the other words that are asked about."""
    index = LexicalIndex(tmp_path / "lexical")
    common = [(f"t{at}", f"Trong lúc chờ đợi, đoàn số {at} ra về") for at in range(10)]
    _fill(index, (_entry(name, text) for name, text in [("v", "Vệ tinh rơi do trọng lực kéo xuống"), *common]))
    assert index.meant("trong luc keo ve tinh") == "trọng lực kéo vệ tinh"


MANY = 2000  # passages from which words that nearly all of them hold are not looked up


@pytest.fixture(scope="module")
def many() -> LexicalIndex:
    """An index of so many passages that all say the same, but for a number and the last one's word."""
    index = LexicalIndex(None)
    entries = (_entry(str(number), f"Đơn vị báo cáo số {number}") for number in range(MANY - 1))
    _fill(index, [*entries, _entry("last", "Đơn vị báo cáo kết quả")])
    return index


def test_what_nearly_all_passages_hold_is_not_looked_up_among_many(many: LexicalIndex) -> None:
    """It takes the engine longest, and tells no passage from another."""
    assert _found(many, "đơn vị báo cáo kết quả") == ["last"]


def test_words_that_all_passages_hold_are_looked_up_where_there_are_no_others(many: LexicalIndex) -> None:
    """A question of such words alone still finds something."""
    assert len(_found(many, "đơn vị báo cáo")) > 1


@pytest.mark.parametrize("limit", [2, 60])
def test_documents_find_the_same_whether_they_are_among_the_best_of_all_or_not(
    limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where enough of the best of all are in them, the engine need not go through them alone."""
    index = LexicalIndex(None)
    texts = {str(number): f"Đơn vị {number % 7} báo cáo kết quả số {number}" for number in range(300)}
    _fill(index, (_entry(f"{one}.0", text, document_id=one) for one, text in texts.items()))
    limits, query = frozenset(map(str, range(0, 300, 3))), "đơn vị 3 báo cáo số 30 và số 33"
    expected = index.search(query, limit, documents=limits)
    monkeypatch.setattr(postings, "LARGE", 0)
    monkeypatch.setattr(postings, "_SEVERAL", 1)
    assert index.search(query, limit, documents=limits) == expected
    assert list(expected.scores)[:2] == ["30.0", "33.0"]


def test_a_passage_in_the_words_of_reports_is_found_by_everyday_ones(tmp_path: Path) -> None:
    """Behind one that says the words themselves."""
    index = LexicalIndex(tmp_path / "lexical")
    _fill(
        index, [_entry("d", "Có 02 bị can qua đời"), _entry("t", "Có 02 bị can tử vong"), _entry("o", "Giao ban quý")]
    )
    assert _found(index, "ai qua đời") == ["d", "t"]
