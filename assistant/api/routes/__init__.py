"""The calls, by what they are about; each reads the request, has one thing done, and shows the result."""
