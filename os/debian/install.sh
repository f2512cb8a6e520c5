#!/bin/sh
# Makes a Debian machine a kiosk: sh install.sh FOLDER, where FOLDER is an unpacked release (linux-unpacked).
# Run again after each release; it changes nothing that is as it should be. DESTDIR=… prepares another root.
set -eu

release=${1:?"name the folder of the release: sh install.sh release/branch/linux-unpacked"}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=${DESTDIR:-}
program=$root/opt/anjungan-jht

say() { echo "install: $*"; }
stop() { echo "install: $1; $2" >&2; exit 1; }

[ -x "$release/anjungan-jht" ] ||
  stop "there is no program anjungan-jht in $release" 'name the folder linux-unpacked of a release'
[ "$(id -u)" = 0 ] || stop 'only root can set up a machine' 'run it with sudo'

# In another root (DESTDIR) its own programs are used, as they are the ones that will run there.
inside() { if [ -n "$root" ]; then chroot "$root" "$@"; else "$@"; fi; }
running() { [ -z "$root" ] && [ -d /run/systemd/system ]; }

packages='cage seatd dbus libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 libatk-bridge2.0-0 libdrm2
  libxshmfence1 libcups2 espeak-ng alsa-utils libtss2-esys-3.0.2-0 libtss2-rc0 libtss2-mu0 libtss2-tcti-device0'
missing=
for package in $packages; do
  # shellcheck disable=SC2016 # the braces are dpkg's
  inside dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed ||
    missing="$missing $package"
done
if [ -n "$missing" ]; then
  say "packages:$missing"
  inside apt-get update -q
  # shellcheck disable=SC2086 # a list of names
  inside env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
fi

inside getent group anjungan >/dev/null || inside groupadd --system anjungan
inside getent passwd anjungan >/dev/null ||
  inside useradd --system --gid anjungan --home-dir /var/lib/anjungan --shell /usr/sbin/nologin anjungan
for group in video input render audio; do
  inside getent group "$group" >/dev/null && inside usermod --append --groups "$group" anjungan
done

# Beside the old one, then in its place: a machine that loses power keeps one of them whole.
rm -rf "$program.new"
mkdir -p "$program.new" "$root/etc/anjungan-jht"
cp -R "$release/." "$program.new/"
chown -R root:root "$program.new"
chmod -R u=rwX,go=rX "$program.new"
rm -rf "$program.old"
[ ! -d "$program" ] || mv "$program" "$program.old"
mv "$program.new" "$program"
rm -rf "$program.old"
inside chown root:anjungan /etc/anjungan-jht
chmod 0750 "$root/etc/anjungan-jht"

put() { install -D -m 0644 -o root -g root "$here/$1" "$root$2"; }
put anjungan-jht.service /etc/systemd/system/anjungan-jht.service
put anjungan-jht-key.socket /etc/systemd/system/anjungan-jht-key.socket
put anjungan-jht-key@.service /etc/systemd/system/anjungan-jht-key@.service
put logind.conf /etc/systemd/logind.conf.d/anjungan-jht.conf
put system.conf /etc/systemd/system.conf.d/anjungan-jht.conf
put coredump.conf /etc/systemd/coredump.conf.d/anjungan-jht.conf
put journald.conf /etc/systemd/journald.conf.d/anjungan-jht.conf
put sysctl.conf /etc/sysctl.d/90-anjungan-jht.conf
put usb-storage.rules /etc/udev/rules.d/90-anjungan-jht.rules
put modprobe.conf /etc/modprobe.d/anjungan-jht.conf

# Of earlier releases, which ran in a session of PAM.
rm -f "$root/etc/pam.d/anjungan-jht"

# Links rather than systemctl, which another root has no running one of.
mask() { ln -sfn /dev/null "$root/etc/systemd/system/$1"; }
for unit in getty@tty1.service autovt@.service ctrl-alt-del.target debug-shell.service; do mask "$unit"; done
mkdir -p "$root/etc/systemd/system/graphical.target.wants"
mkdir -p "$root/etc/systemd/system/sockets.target.wants"
ln -sfn ../anjungan-jht-key.socket "$root/etc/systemd/system/sockets.target.wants/anjungan-jht-key.socket"
ln -sfn ../anjungan-jht.service "$root/etc/systemd/system/graphical.target.wants/anjungan-jht.service"
ln -sfn /usr/lib/systemd/system/graphical.target "$root/etc/systemd/system/default.target"

if running; then
  systemctl daemon-reload
  sysctl --quiet --system
  udevadm control --reload
  systemctl restart anjungan-jht-key.socket
  systemctl restart anjungan-jht.service
fi
[ -e "$root/etc/anjungan-jht/provisioning.json" ] || [ -e "$root/etc/anjungan-jht/head-office.json" ] ||
  say 'there is neither provisioning.json nor head-office.json in /etc/anjungan-jht yet: the kiosk stays out of service'
say 'done; restart the machine once'
