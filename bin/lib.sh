# What every script in bin/ shares: where things are kept, which compiler is used, how progress is said.
# Sourced, never run.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"

# Compiled dependencies and tools live outside the clone, so that the next clone does not build them again.
CACHE=${AMANA_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/amana}
TOOLS=$CACHE/tools
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$CACHE/target}
SITE=$CARGO_TARGET_DIR/site
export PATH="$TOOLS/bin:$TOOLS/npm/node_modules/.bin:$HOME/.cargo/bin:$PATH"
export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-auto}

# The compiler that has the browser's target, as bin/setup found it.
if [ -f "$TOOLS/toolchain" ]; then
  RUSTUP_TOOLCHAIN=$(cat "$TOOLS/toolchain")
  export RUSTUP_TOOLCHAIN
fi

say() { printf '\033[1m→ %s\033[0m\n' "$*" >&2; }
die() { printf '%s\n' "$*" >&2; exit 1; }

# Runs a command as root: directly, or by sudo.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; return; fi
  command -v sudo >/dev/null || die "This step needs root, and sudo is not installed: $*"
  sudo "$@"
}

# Whether something answers on a local port already.
port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
