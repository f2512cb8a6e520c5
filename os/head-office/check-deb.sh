#!/bin/sh
# The head office's package in a new, empty Debian that boots in a container without a network: it is installed, configured,
# migrated, started, asked, updated, moved to PostgreSQL, removed, purged: sh check-deb.sh PACKAGE [FORMER-PACKAGE]
# What is there before the update is FORMER-PACKAGE, else the same edition under a lower number. Needs root and a Debian mirror.
# shellcheck disable=SC2317 # functions are called by check
set -eu

# shellcheck source=os/debian/check-in-debian.sh
. "$(dirname -- "$0")/../debian/check-in-debian.sh"
name=anjungan-head-office
etc=/etc/$name
data=/var/lib/$name
files=$root/root

apt() {
  inside env DEBIAN_FRONTEND=noninteractive \
    apt-get --yes --no-install-recommends --option=Dpkg::Options::=--force-confold "$@" </dev/null
}
is_up() { inside systemctl is-system-running | grep -E 'running|degraded'; }
unit() { inside systemctl show --property="$1" --value "$name"; }
ask() { nsenter --target "$(first_process)" --net -- curl --silent --show-error --fail --max-time 10 "http://127.0.0.1:$1"; }
ready() { [ "$(ask 8787/v1/ready)" = '{"status":"ready"}' ]; }
silent() { ! ask 8787/v1/health && ! ask 9464/metrics; }
begin() { inside systemctl start "$1" || { inside journalctl --unit="$1" --lines=10 --output=cat && false; }; }
rests() { [ "$(unit ActiveState) $(unit UnitFileState)" = 'inactive disabled' ]; }
belongs() { [ "$(inside stat --format='%a %U %G' "$1")" = "$2" ]; }
cannot_sign_in() { inside getent passwd "$name" | grep ':/usr/sbin/nologin$'; }
is_its_own_user() { [ "$(inside stat --format=%U "/proc/$(unit MainPID)")" = "$name" ]; }
another_process() { [ "$(unit MainPID)" != "$before" ] && ready; }
# In the file systems as the service has them; root would write wherever they let anybody.
within_service() { inside nsenter --target "$(unit MainPID)" --mount -- sh -c "$1"; }
writes_its_state_alone() {
  within_service "touch $data/tried && rm $data/tried || exit
    for place in /etc $etc /usr/bin /usr/lib/$name /var/lib /home /root; do ! touch \$place/tried || exit 1; done"
}
runs_nothing_else() {
  within_service "for place in $data /tmp /var/tmp /dev/shm; do
      cp /bin/true \$place/tried && ! \$place/tried && rm \$place/tried || exit 1
    done"
}
promtool_is_content() {
  ask 9464/metrics >"$files/metrics" && grep '^head_office_requests_total' "$files/metrics" &&
    "$promtool" check metrics <"$files/metrics"
}
# The signed part has the time in it.
keys() { ask 8787/v1/keys | sed 's/"signed".*//'; }
same_keys() { keys | cmp - "$files/keys"; }
same_configuration() { inside sha256sum --check /root/configuration; }
knows_operator() { inside "$name" --reset-factor siti; }
refused_beside_it() { ! inside "$name" --migrate >"$files/refused" 2>&1 && grep 'another head office works' "$files/refused"; }
on_postgres() { inside runuser --user postgres -- psql --quiet --no-align --tuples-only --dbname="$1" --command="$2"; }
counts_there() { [ "$(on_postgres kantor "select count(*) from operators where name = 'budi'")" = 1 ]; }
metrics_of_postgres() { ask 9464/metrics | grep '^head_office_database_connections'; }
program_is_gone() { [ ! -e "$root/usr/lib/$name" ] && ! inside systemctl cat "$name"; }
nothing_is_left() { ! inside getent passwd "$name" && [ -z "$(inside find / -xdev -name "*$name*")" ]; }

# Under a lower number, and with another example than the one that comes with the update.
make_former() {
  dpkg-deb --raw-extract "$release" "$files/former"
  sed -i 's/^Version: /&0~/' "$files/former/DEBIAN/control"
  sed -i 's/masuk\.example/kantor.example/' "$files/former$etc/head-office.json"
  dpkg-deb --root-owner-group -Znone --build "$files/former" "$files/former.deb" >/dev/null
  rm -rf "$files/former"
}
# This machine's, else that of Debian's package, unpacked and not installed: it would start a service.
find_promtool() {
  command -v promtool || {
    mkdir "$files/prometheus"
    (cd "$files/prometheus" && apt-get download prometheus && dpkg-deb --extract prometheus_*.deb .) >"$root.log" 2>&1
    echo "$files/prometheus/usr/bin/promtool"
  }
}

needs curl curl
make_debian systemd,systemd-sysv
chmod 0755 "$files"
cp "$release" "$files/package.deb"
if [ -n "${2-}" ]; then cp "$2" "$files/former.deb"; else make_former; fi
promtool=$(find_promtool)
# To be installed when there is no network any more.
chroot "$root" sh -c 'apt-get update && apt-get install --yes --no-install-recommends --download-only postgresql' \
  >"$root.log" 2>&1 || {
  tail "$root.log" >&2
  exit 69
}
boot --private-network
check 'a new Debian boots' within 60 is_up

echo '-- installed'
check 'apt installs it with nothing that a new Debian lacks' apt install /root/former.deb
check 'it waits to be configured' rests
check 'its user cannot sign in' cannot_sign_in
check 'nobody else reads the address of its database' belongs "$etc/environment" "640 root $name"
check 'nobody else looks into its state' belongs "$data" "700 $name $name"

echo '-- configured as the example is, but for a name; migrated; started'
inside sed -i 's/"office-1"/"kantor-1"/' "$etc/head-office.json"
check 'the migration makes the tables, and ends' begin "$name-migrate"
check 'it starts, now and with the machine' inside systemctl enable --now "$name"
check '/v1/ready says that it is' within 30 ready
check '/v1/health answers' ask 8787/v1/health
check 'promtool has nothing to say of /metrics' promtool_is_content
check 'it runs as its own user' is_its_own_user
check 'an operator is added while it runs' inside "$name" --add-operator siti --role administrator
check 'a migration beside it is refused, with the reason' refused_beside_it
before=$(unit MainPID)
inside systemctl kill --signal=KILL "$name"
check 'it comes back when it was killed' within 30 another_process

echo '-- updated while it runs'
keys >"$files/keys"
inside sha256sum "$etc/head-office.json" "$etc/environment" >"$files/configuration"
before=$(unit MainPID)
check 'apt updates it' apt install /root/package.deb
check 'it runs anew, and is ready' within 30 another_process
check 'its configuration is what it was' same_configuration
check 'its keys are what they were' same_keys
check 'its operators are who they were' knows_operator
check 'promtool has nothing to say of /metrics' promtool_is_content
for one in "$name.service" "$name-migrate.service"; do
  check "systemd takes $one" inside systemd-analyze verify --man=no "$one"
  check 'and finds it safe, at 2.0 or less of 10' inside systemd-analyze security --no-pager --threshold=20 "$one"
done
check 'it writes nothing but its state' writes_its_state_alone
check 'it runs nothing that was put there' runs_nothing_else
check 'a migration is made apart while it is stopped' inside sh -c \
  "systemctl stop $name && systemctl start $name-migrate && systemctl start $name"
check 'it is ready again' within 30 ready

echo '-- with PostgreSQL'
check 'PostgreSQL of Debian is there' apt install postgresql
check 'and answers' within 30 on_postgres postgres 'select 1'
on_postgres postgres "create role kantor login password 'p&w'"
on_postgres postgres "create database kantor owner kantor encoding 'UTF8' template template0"
echo 'DATABASE_URL=postgres://kantor:p%26w@127.0.0.1/kantor?application_name=kantor&sslmode=disable' >>"$root$etc/environment"
check 'the migration makes the tables there, and ends' begin "$name-migrate"
check 'it starts anew' inside systemctl restart "$name"
check '/v1/ready says that it is' within 30 ready
check 'it counts its connections' metrics_of_postgres
check 'promtool has nothing to say of /metrics' promtool_is_content
check 'an operator is added by hand' inside "$name" --add-operator budi --role viewer
check 'in that database' counts_there
check 'a migration beside it ends' begin "$name-migrate"

echo '-- removed, installed again, purged'
inside sha256sum "$etc/head-office.json" "$etc/environment" "$data/keys.json" "$data/case-keys.json" \
  "$data/head-office.sqlite" >"$files/configuration"
check 'apt removes it' apt remove "$name"
check 'nothing answers' silent
check 'program and units are gone' program_is_gone
check 'configuration, keys and data are what they were' same_configuration
check 'apt installs it again' apt install /root/package.deb
check 'it waits to be enabled' rests
check 'it starts' inside systemctl enable --now "$name"
check '/v1/ready says that it is' within 30 ready
check 'its keys are what they were' same_keys
check 'apt purges it' apt purge "$name"
check 'nothing answers' silent
check 'nothing is left: configuration, keys, embedded database, user' nothing_is_left
check 'but what lies in PostgreSQL' counts_there
exit $failed
