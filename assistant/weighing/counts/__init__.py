"""Whether a figure counts what a question asks to be counted: its kind, act, stage, part and holder."""
