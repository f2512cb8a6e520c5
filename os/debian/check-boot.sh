#!/bin/sh
# Boots a new, empty Debian with the kiosk in a container and breaks it there: sh check-boot.sh FOLDER-OF-THE-RELEASE
# Needs root, debootstrap, systemd-container and a Debian mirror. It is real systemd and the kiosk's own unit; a container
# has neither screen nor terminal, so a virtual display stands in for the compositor.
set -eu

# shellcheck source=os/debian/check-in-debian.sh
. "$(dirname -- "$0")/check-in-debian.sh"
unit() { inside systemctl show --property="$1" --value anjungan-jht; }
serves() { [ "$(unit ActiveState)" = active ]; }
main_process() { inside pgrep --parent "$(unit MainPID)" --full /opt/anjungan-jht/anjungan-jht; }
all_in_its_unit() {
  [ "$(inside pgrep --uid anjungan --count)" = "$(inside wc -l </dev/null /sys/fs/cgroup/system.slice/anjungan-jht.service/cgroup.procs | cut -d ' ' -f 1)" ]
}
still_serves() { serves && [ "$(unit NRestarts)" = 0 ]; }
serves_anew() { serves && [ "$(unit NRestarts)" = 1 ]; }

make_debian systemd,systemd-sysv,udev,procps,xvfb
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
boot

check 'it says that it is ready' within 60 serves
check 'everything that it runs belongs to its unit' within 5 all_in_its_unit
sleep 25
check 'it feeds its watchdog' still_serves
inside kill -STOP "$(main_process)"
check 'a main process that hangs is ended and started again' within 15 serves_anew
exit $failed
