#!/bin/sh
# Installs into a new, empty Debian twice and looks at what came of it: sh check-install.sh FOLDER-OF-THE-RELEASE
# Needs root, debootstrap and a Debian mirror. Nothing of this machine is changed, and no kiosk is started.
set -eu

# shellcheck source=os/debian/check-in-debian.sh
. "$(dirname -- "$0")/check-in-debian.sh"
# Every file that the installation is answerable for, with its content, owner and rights.
state() {
  find "$root/etc" "$root/opt" -path '*/apt' -prune -o \( -type f -o -type l \) -printf '%p %m %u %g %s %l\n' | sort
  find "$root/etc/systemd" "$root/etc/pam.d" "$root/etc/udev" "$root/etc/sysctl.d" -type f -exec sha256sum {} + | sort
}

make_debian systemd,udev
DESTDIR=$root sh "$here/install.sh" "$release"
state >"$root/tmp/first"
DESTDIR=$root sh "$here/install.sh" "$release"
state >"$root/tmp/second"

check 'a second installation changes nothing' cmp "$root/tmp/first" "$root/tmp/second"
check 'the unit is one that systemd takes' chroot "$root" systemd-analyze verify /etc/systemd/system/anjungan-jht.service
check 'so is what protects its key' chroot "$root" systemd-analyze verify /etc/systemd/system/anjungan-jht-key.socket
check 'no getty on the first terminal' sh -c "[ \"\$(readlink $root/etc/systemd/system/getty@tty1.service)\" = /dev/null ]"
check 'no getty on any other terminal' grep -q '^NAutoVTs=0' "$root/etc/systemd/logind.conf.d/anjungan-jht.conf"
check 'the kiosk is what the machine starts into' test -L "$root/etc/systemd/system/graphical.target.wants/anjungan-jht.service"
check 'its user cannot sign in' sh -c "chroot $root getent passwd anjungan | grep -q ':/usr/sbin/nologin$'"
check 'its user has no password' sh -c "chroot $root getent shadow anjungan | cut -d: -f2 | grep -qx '[!*]*'"
check 'its user is in the groups of screen, touch and camera' sh -c "chroot $root id -nG anjungan | grep -w video | grep -w input | grep -qw render"
check 'its user cannot write to the program' chroot "$root" setpriv --reuid=anjungan --clear-groups sh -c '! test -w /opt/anjungan-jht/anjungan-jht'
check 'its user can start the program' chroot "$root" setpriv --reuid=anjungan --clear-groups test -x /opt/anjungan-jht/anjungan-jht
check 'the program finds its libraries' sh -c "! chroot $root ldd /opt/anjungan-jht/anjungan-jht | grep -q 'not found'"
check 'the compositor is there' chroot "$root" test -x /usr/bin/cage
exit $failed
