#!/bin/sh
# Boots a new, empty Debian with the kiosk in a container and breaks it there: sh check-boot.sh FOLDER-OF-THE-RELEASE
# Needs root, debootstrap, systemd-container and a Debian mirror. It is real systemd and the kiosk's own unit; a container
# has neither screen nor terminal, so a virtual display stands in for the compositor.
set -eu

# shellcheck source=os/debian/check-in-debian.sh
. "$(dirname -- "$0")/check-in-debian.sh"
container=
inside() { nsenter --target "$(pgrep --parent "$container" | head -n 1)" --all -- "$@"; }
# shellcheck disable=SC2317 # called at the end
leave() {
  if [ -n "$container" ]; then
    inside systemctl poweroff || kill "$container"
    wait "$container" || true
  fi
  rm -rf "$root" "$root.log"
}
trap leave EXIT
within() {
  left=$1
  shift
  until "$@"; do
    [ "$left" -gt 0 ] || return 1
    left=$((left - 1))
    sleep 1
  done
}
unit() { inside systemctl show --property="$1" --value anjungan-jht; }
serves() { [ "$(unit ActiveState)" = active ]; }
main_process() { inside pgrep --parent "$(unit MainPID)" --full /opt/anjungan-jht/anjungan-jht; }
all_in_its_unit() {
  [ "$(inside pgrep --uid anjungan --count)" = "$(inside wc -l </dev/null /sys/fs/cgroup/system.slice/anjungan-jht.service/cgroup.procs | cut -d ' ' -f 1)" ]
}
still_serves() { serves && [ "$(unit NRestarts)" = 0 ]; }
serves_anew() { serves && [ "$(unit NRestarts)" = 1 ]; }

debootstrap --variant=minbase --include=systemd,systemd-sysv,udev,procps,xvfb bookworm "$root" >/dev/null
DESTDIR=$root sh "$here/install.sh" "$release"
mkdir -p "$root/etc/systemd/system/anjungan-jht.service.d"
cat >"$root/etc/systemd/system/anjungan-jht.service.d/container.conf" <<'EOF'
[Service]
TTYPath=
TTYReset=no
TTYVHangup=no
TTYVTDisallocate=no
StandardInput=null
UtmpIdentifier=
Environment=DISPLAY=:9
ExecStart=
ExecStart=/bin/sh -c 'Xvfb :9 -nolisten tcp & sleep 1; /opt/anjungan-jht/anjungan-jht --disable-gpu; exit'
EOF
SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 systemd-nspawn --quiet --register=no --keep-unit --machine=anjungan-boot \
  --directory="$root" --boot </dev/null >"$root.log" 2>&1 &
container=$!

check 'it says that it is ready' within 60 serves
check 'everything that it runs belongs to its unit' within 5 all_in_its_unit
sleep 25
check 'it feeds its watchdog' still_serves
inside kill -STOP "$(main_process)"
check 'a main process that hangs is ended and started again' within 15 serves_anew
exit $failed
