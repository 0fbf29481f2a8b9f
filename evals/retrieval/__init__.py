"""The search alone: is the document found, and does the answer's sentence come first?"""
