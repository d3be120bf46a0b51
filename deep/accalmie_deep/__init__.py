"""Weights only: `accalmie.spot.deep` reads them."""
