#!/bin/sh
# Builds the container on a base made by debootstrap, and runs compose.yaml with it: npm run package:office, then
# sh check-container.sh. Needs root and a Debian mirror; images, volumes and networks are its own, and gone at the end.
# The database's image, which a registry alone has, is stood for by PostgreSQL of Debian (stand-in-database.sh).
# shellcheck disable=SC2317 # functions are called by check
set -eu

set -- "$(dirname -- "$0")/../../release/head-office"
[ -x "$1/head-office" ] || {
  echo 'there is no release/head-office: npm run package:office' >&2
  exit 66
}
# shellcheck source=os/debian/check-in-debian.sh
. "$(dirname -- "$0")/../debian/check-in-debian.sh"
office=anjungan-check_head-office_1
database=anjungan-check_database_1
state=/var/lib/anjungan-head-office
store=$root.containers
network=$root.network

# In a network of its own, where no port is taken.
inside_network() { nsenter --net="$network" -- "$@"; }
compose() {
  inside_network env POSTGRES_PASSWORD=secret podman-compose --project-name anjungan-check --file "$here/compose.yaml" "$@" </dev/null
}
in_office() { inside_network podman exec "$office" "$@"; }
ask() { inside_network curl --silent --show-error --fail --max-time 10 "http://127.0.0.1:8787$1"; }
ready() { [ "$(ask /v1/ready)" = '{"status":"ready"}' ]; }
database_answers() { inside_network podman exec "$database" pg_isready --username anjungan; }
is_its_own_user() { [ "$(in_office id -u)" = 10001 ]; }
writes_its_state_alone() {
  in_office sh -c "cd $state && touch tried && rm tried || exit
    for place in / /etc /usr/lib/anjungan-head-office; do ! touch \$place/tried || exit 1; done"
}
ends_by_itself() { compose stop head-office && [ "$(inside_network podman inspect --format '{{.State.ExitCode}}' "$office")" = 0 ]; }
is_on_postgres() {
  inside_network podman exec --env PGPASSWORD=secret "$database" \
    psql --username=anjungan --host=/var/run/postgresql anjungan --command='select 1 from office_keys'
}
import() { tar --directory="$root" --create . | podman import "$@" >"$root.log" 2>&1; }
clear_up() {
  [ -e "$network" ] || return 0
  inside_network podman rm --all --force >/dev/null 2>&1 || true
  umount "$network" || true
  rm -rf "$network" "$store"
}

needs curl curl
needs ip iproute2
needs runc runc
needs iptables iptables
needs podman podman netavark aardvark-dns
needs podman-compose podman-compose
needs docker-compose docker-compose
mkdir "$store"
# On every machine: copies instead of an overlay, limits that nobody refuses, no systemd.
cat >"$store/storage.conf" <<EOF
[storage]
driver = "vfs"
graphroot = "$store/images"
runroot = "$store/run"
EOF
cat >"$store/containers.conf" <<EOF
[containers]
default_ulimits = ["nofile=1024:1024", "nproc=4096:4096"]
[engine]
runtime = "runc"
[network]
network_config_dir = "$store/networks"
EOF
export CONTAINERS_STORAGE_CONF="$store/storage.conf" CONTAINERS_CONF="$store/containers.conf"
export BUILDAH_ISOLATION=chroot DISABLE_HC_SYSTEMD=true

make_debian passwd
import - docker.io/library/debian:bookworm-slim
# No cluster of Debian's own, and nothing that is started.
mkdir "$root/etc/postgresql-common"
echo 'create_main_cluster = false' >"$root/etc/postgresql-common/createcluster.conf"
chroot "$root" sh -c 'apt-get update && apt-get install --yes --no-install-recommends postgresql' >"$root.log" 2>&1
cp "$here/stand-in-database.sh" "$root/usr/local/bin/"
import --change 'ENTRYPOINT ["sh", "/usr/local/bin/stand-in-database.sh"]' - docker.io/library/postgres:17
touch "$network"
unshare --net="$network" -- ip link set lo up

check 'compose.yaml is one that docker-compose takes, too' env POSTGRES_PASSWORD=secret docker-compose --file "$here/compose.yaml" config
check 'the image is built on a Debian of debootstrap' compose build head-office
check 'the database starts' compose up --detach database
check 'it answers' within 60 database_answers
check 'the migration makes the tables, and ends' compose run --rm -T migrate
check 'the head office starts' compose up --detach head-office
check '/v1/ready says that it is, at the port of this machine' within 60 ready
check '/v1/health answers' ask /v1/health
check 'it works on PostgreSQL' is_on_postgres
check 'it runs as its own user' is_its_own_user
check 'it writes nothing but its state' writes_its_state_alone
check 'it ends by itself when it is stopped' ends_by_itself
exit $failed
