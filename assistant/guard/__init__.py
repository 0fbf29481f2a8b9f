"""The guard: does the cited evidence say what a sentence claims?"""
