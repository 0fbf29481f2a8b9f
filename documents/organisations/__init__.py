"""The units of the procuracy: their register, their names in any spelling, and how two of them relate."""
