#!/usr/bin/env bash
# Prüft ein Prüfpaket von Allmende. Braucht bash, sha256sum und openssl, sonst nichts. Aufruf im Ordner des Pakets: bash pruefen.sh
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 2

faults=0
fault() {
  echo "FEHLER: $1"
  faults=$((faults + 1))
}
sha256() { printf '%s' "$1" | sha256sum | cut -c1-64; }

# 1. Jede Zeile der Kette baut auf dem Hash der Zeile davor auf.
declare -a hashes digests entries
erasures=" "
previous=$(printf '0%.0s' {1..64})
length=0
while IFS= read -r row; do
  length=$((length + 1))
  line=${row%$'\t'*}
  hash=${row##*$'\t'}
  IFS=$'\t' read -r _ _ position entry _ _ _ act _ subject _ <<<"$line"
  [ "$position" = "$length" ] || fault "Kette, Zeile $length: falsche Nummer."
  [ "$(sha256 "$previous"$'\t'"$line")" = "$hash" ] || fault "Kette, Zeile $length: der Hash stimmt nicht."
  hashes[length]=$hash
  digests[length]=${line##*$'\t'}
  entries[length]=$entry
  [ "$act" = AUDIT_CONTENT_ERASED ] && erasures+="$subject "
  previous=$hash
done <kette.tsv

# 2. Jeder Inhalt ergibt mit seinem Salz die Prüfsumme, die in der Kette steht. Fehlen beide ("-"), nennt ein Eintrag der Kette die
#    Löschung.
contents=0
erased=0
while IFS=$'\t' read -r position salt content; do
  contents=$((contents + 1))
  [ "$position" = "$contents" ] || fault "Inhalte, Zeile $contents: falsche Nummer."
  if [ "$salt" = - ] && [ "$content" = - ]; then
    erased=$((erased + 1))
    [[ $erasures == *" ${entries[contents]:-} "* ]] ||
      fault "Eintrag $position: der Inhalt fehlt, und kein Eintrag der Kette nennt seine Löschung."
  elif [ "$(sha256 "$salt"$'\t'"$content")" != "${digests[contents]:-}" ]; then
    fault "Eintrag $position: der Inhalt wurde verändert."
  fi
done <inhalte.tsv
[ "$contents" = "$length" ] || fault "Es sind $contents Inhalte zu $length Gliedern der Kette."

# 3. Jeder Anker trägt unsere Unterschrift und passt zur Kette.
anchors=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
while IFS= read -r row; do
  anchors=$((anchors + 1))
  printf '%s' "${row%$'\t'*}" >"$scratch/text"
  printf '%s' "${row##*$'\t'}" | base64 -d >"$scratch/signature" 2>/dev/null
  openssl pkeyutl -verify -pubin -inkey schluessel.pem -rawin -in "$scratch/text" -sigfile "$scratch/signature" >/dev/null 2>&1 ||
    fault "Anker $anchors: die Unterschrift ist nicht echt."
  position=$(cut -f3 <<<"$row")
  [ "${hashes[position]:-}" = "$(cut -f4 <<<"$row")" ] || fault "Anker $anchors: die Kette passt an Stelle $position nicht dazu."
done <anker.tsv

echo "$length Einträge, davon $erased mit gelöschtem Inhalt; $anchors Anker."
[ "$faults" = 0 ] && echo "Alles in Ordnung." && exit 0
echo "$faults Fehler."
exit 1
