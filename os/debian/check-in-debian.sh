# shellcheck shell=sh disable=SC2034 # sourced
# The beginning of each check: the release to look at, a folder for a new, empty Debian, and what tells good from wrong.
release=${1:?"name the folder of a release or of the build under test"}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(mktemp -d /tmp/anjungan-debian-XXXXXX)
# Others than root walk through it.
chmod 0755 "$root"
failed=0
check() {
  what=$1
  shift
  if "$@" >/dev/null 2>&1; then echo "good    $what"; else echo "WRONG   $what"; failed=1; fi
}
