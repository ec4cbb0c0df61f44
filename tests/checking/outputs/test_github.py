from __future__ import annotations

from generator.checking.outputs import OUTPUTS
from tests.checking.outputs.by_hand import TEMPLATES, checked, nothing, one_claim


def test_each_thing_to_look_at_is_an_annotation_and_nothing_else() -> None:
    lines = OUTPUTS["github"]([checked()], TEMPLATES).splitlines()
    assert [line.split(" ")[0] for line in lines] == [
        "::error",
        "::warning",
        "::warning",
        "::notice",
        "::notice",
        "recount:",
    ]
    assert lines[0] == (
        "::error file=copy/draft.md,line=3,endLine=3,col=1,endColumn=32,"
        "title=recount%3A contradicted::“Labour lost control of Oakham”: Labour held Oakham."
    )


def test_what_would_end_a_property_or_a_message_is_escaped() -> None:
    one = one_claim("Labour won 100% of it", "100%", "Not so:\r\nit is 5%, ::error::")
    (line, _) = OUTPUTS["github"]([one], TEMPLATES).splitlines()
    assert line.endswith("::“100%25”: Not so:%0D%0Ait is 5%25, ::error::")


def test_a_claim_over_two_lines_has_no_columns() -> None:
    one = one_claim("Labour lost\nOakham", "lost Oakham")
    (line, _) = OUTPUTS["github"]([one], TEMPLATES).splitlines()
    assert "line=1,endLine=2,title" in line


def test_no_line_of_the_summary_is_a_command() -> None:
    assert OUTPUTS["github"]([nothing()], TEMPLATES) == "recount: empty.md: 0 claims\n"
