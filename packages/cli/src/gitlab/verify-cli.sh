# Whether a file has a SHA-256. One of the first three is where mkfifo is.
_senhasegura_is() {
  if command -v openssl >/dev/null 2>&1; then
    _senhasegura_found=$(openssl dgst -sha256 -r <"$1")
  elif command -v sha256sum >/dev/null 2>&1; then
    _senhasegura_found=$(sha256sum <"$1")
  elif command -v shasum >/dev/null 2>&1; then
    _senhasegura_found=$(shasum -a 256 <"$1")
  else
    _senhasegura_found=$(NODE_OPTIONS='' NODE_DEBUG='' NODE_DEBUG_NATIVE='' node -e 'process.stdout.write(require("crypto").createHash("sha256").update(require("fs").readFileSync(0)).digest("hex"))' <"$1")
  fi 2>/dev/null
  [ "${_senhasegura_found%% *}" = "$2" ]
}
# Whether the CLI of this job is the one that the build stamped: the file for Node.js, or what an
# archive brought.
_senhasegura_verify() {
  case $_senhasegura_cli in
    *.cjs) _senhasegura_is "$_senhasegura_cli" @SHA256@ ;;
@VERIFY_ARCHIVES@
    *) return 1 ;;
  esac
}
