# What the scripts of this folder share; sourced, not run.
#
#   step "Build" ninja -C build     runs a step; names it when it fails

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jobs=$(nproc)

if [ -t 1 ]; then
  bold=$'\e[1m' red=$'\e[31m' plain=$'\e[0m'
else
  bold='' red='' plain=''
fi

say() { printf '%s== %s%s\n' "$bold" "$*" "$plain"; }

# Ends the script, naming the step that failed.
fail() {
  printf '%s%s: failed at: %s%s\n' "$red" "$(basename "$0")" "$*" "$plain" >&2
  exit 1
}

# A step stops at the first command of it that fails. It runs in a shell of its
# own, because `||` would make bash go on.
step() {
  local name=$1 code=0
  shift
  say "$name"
  set +e
  (set -e; "$@")
  code=$?
  set -e
  if [ "$code" -ne 0 ]; then fail "$name"; fi
}

# Configures and builds what the arguments name, in build/.
build() {
  cd "$root" || return 1
  # A preset is configured once; afterwards ninja does it by itself.
  if [ ! -e build/build.ninja ]; then
    step "Configure" cmake --preset default -Wno-dev
  fi
  step "Build" ninja -C build -j "$jobs" "$@"
}
