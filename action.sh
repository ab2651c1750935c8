#!/usr/bin/env bash
# What the GitHub action does: installs keli where there is none, then checks. action.yml says what the variables mean.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)

install() {
    local venv=${RUNNER_TEMP:-${TMPDIR:-/tmp}}/keli
    if ! [ -x "$venv/bin/keli" ]; then
        "${PYTHON:-python3}" -m venv "$venv"
        "$venv/bin/python" -m pip install -q --disable-pip-version-check --require-hashes -r "$here/requirements.txt" >&2
        "$venv/bin/python" -m pip install -q --disable-pip-version-check --no-deps "$here" >&2
    fi
    PATH=$venv/bin:$PATH
}

command -v keli >/dev/null || install

arguments=(--format github --fail-on "${KELI_FAIL_ON:-error}" --lang "${KELI_LANG:-zh}")
# --name=value: a value that begins with a dash is still a value.
[ -z "${KELI_CHANGED_SINCE:-}" ] || arguments+=("--changed-since=$KELI_CHANGED_SINCE")
[ -z "${KELI_SELECT:-}" ] || arguments+=("--select=$KELI_SELECT")
[ -z "${KELI_IGNORE:-}" ] || arguments+=("--ignore=$KELI_IGNORE")
if [ -n "${KELI_SARIF:-}" ]; then # files are given to formats in order: SARIF first, commands to the log
    arguments=(--format sarif "--output=$KELI_SARIF" "${arguments[@]}")
fi
exec keli check "${arguments[@]}" -- "${KELI_PATH:-.}"
