#!/usr/bin/env bash
# Sees that a Docker engine answers: installs docker.io where it is missing and root allows it, starts the engine without a
# network of its own, and waits for its socket. Does nothing where an engine answers already.
set -euo pipefail

socket=/var/run/docker.sock
log=${DOCKERD_LOG:-/tmp/dockerd.log}

answers() { curl --silent --fail --max-time 3 --unix-socket "$socket" http://docker/_ping >/dev/null 2>&1; }

if answers; then
  echo "A Docker engine answers at $socket."
  exit 0
fi

if [ "$(id -u)" -ne 0 ]; then
  echo "No Docker engine answers at $socket, and only root can start one: start it, or run this script as root." >&2
  exit 1
fi

if ! command -v dockerd >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq docker.io curl >/dev/null
fi

# A strategy's container has no network, so neither rules nor a bridge are needed.
nohup dockerd --iptables=false --bridge=none >"$log" 2>&1 &

for _ in $(seq 1 60); do
  if answers; then
    echo "A Docker engine answers at $socket; its log is $log."
    exit 0
  fi
  sleep 0.5
done

echo "The Docker engine did not answer within 30 seconds. The end of $log:" >&2
tail -n 20 "$log" >&2
exit 1
