# Prints $VALUE in each way that bash, coreutils, openssl and others that dump bytes have for it: a
# line `\x1e name`, then the print. What isn't installed prints nothing.
say() { printf '\036%s\n' "$1"; }
give() {
  say "$*"
  printf %s "$VALUE" | "$@" 2>/dev/null
  echo
}
say 'printf %q'
printf '%q\n' "$VALUE"
say '@Q'
echo "${VALUE@Q}"
say 'declare -p'
declare -p VALUE
say 'set -x'
(PS4='+ '; set -x; : "$VALUE") 2>&1
say 'unquoted'
set -f
echo $VALUE
set +f
give base64
give base64 -w 0
say 'echo | base64'
echo "$VALUE" | base64
say 'user: | base64'
printf 'user:%s' "$VALUE" | base64
give base32
give basenc --base16
give basenc --base64url
give openssl base64
give openssl base64 -A
give xxd
give xxd -p
give xxd -u -p
give xxd -i
give xxd -b
give hexdump
give hexdump -C
give hexdump -v -e '1/1 "%02x"'
give od
give od -A n -t x1
give od -t x1
give od -t x1z
give od -b
give od -c
give od -x
give od -A d -t u1
give cat -A
give sed -n l
give busybox xxd
give busybox hexdump -C
give busybox base64
give busybox od -t x1
