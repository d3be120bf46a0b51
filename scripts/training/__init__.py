"""How the reader's weights are made; `scripts/train` starts `training.main`."""
