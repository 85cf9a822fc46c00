# Makes the private directory of this job and puts the CLI into it, or ends the job with one
# sentence.
_senhasegura_fail() {
  printf 'senhasegura: %s\n' "$1" >&2
  exit 1
}
@VERIFY@
_senhasegura_has_node() {
  command -v node >/dev/null 2>&1 || return 1
  case $(NODE_OPTIONS='' NODE_DEBUG='' NODE_DEBUG_NATIVE='' node --version 2>/dev/null) in v[0-9].* | v1[0-9].* | '') return 1 ;; esac
}
# Runs the CLI: with the image's Node.js, or with the Node.js inside the archive.
_senhasegura_run() {
  case $_senhasegura_cli in
    *.cjs) NODE_OPTIONS='' NODE_DEBUG='' NODE_DEBUG_NATIVE='' TMPDIR="$_senhasegura_dir" node "$_senhasegura_cli" "$@" ;;
    *) NODE_OPTIONS='' NODE_DEBUG='' NODE_DEBUG_NATIVE='' TMPDIR="$_senhasegura_dir" "$_senhasegura_cli" "$@" ;;
  esac
}
_senhasegura_fetch() {
  if command -v curl >/dev/null 2>&1; then
    curl -fsSL --retry 3 --connect-timeout 20 -o "$2" "$1"
  elif command -v wget >/dev/null 2>&1; then
    # In some versions of busybox, wget crashes when it has a time limit.
    { wget -q -T 20 -O "$2" "$1"; } 2>/dev/null || { [ "$?" -gt 128 ] && wget -q -O "$2" "$1"; }
  elif _senhasegura_has_node; then
    NODE_OPTIONS='' NODE_DEBUG='' NODE_DEBUG_NATIVE='' node -e 'fetch(process.argv[1]).then(async (answer) => { if (answer.ok) require("fs").writeFileSync(process.argv[2], Buffer.from(await answer.arrayBuffer())) }, () => {})' "$1" "$2"
  else
    _senhasegura_fail 'this image has neither curl nor wget to download the CLI with. Install one of them, or name a copy in the image in SENHASEGURA_CLI.'
  fi </dev/null || :
}
_senhasegura_choose_platform() {
  case $(uname -s)/$(uname -m) in
    Linux/x86_64 | Linux/amd64) _senhasegura_platform=linux-x64 ;;
    Linux/aarch64 | Linux/arm64) _senhasegura_platform=linux-arm64 ;;
    Darwin/x86_64) _senhasegura_platform=darwin-x64 ;;
    Darwin/arm64) _senhasegura_platform=darwin-arm64 ;;
    *) _senhasegura_fail "this image has no Node.js 20 or newer, and there is no CLI for $(uname -s) on $(uname -m) that brings its own. Use an image that has Node.js." ;;
  esac
  # Where both are, programs of the system use glibc.
  if [ ! -e /lib64/ld-linux-x86-64.so.2 ] && [ ! -e /lib/ld-linux-aarch64.so.1 ]; then
    case $_senhasegura_platform in linux-*) _senhasegura_platform=$_senhasegura_platform-musl ;; esac
  fi
}
# Unpacks the files that an archive must have, and no others.
_senhasegura_unpack() {
  case $_senhasegura_platform in
@UNPACK_ARCHIVES@
  esac
}
_senhasegura_download() {
  _senhasegura_fetch "$_senhasegura_url" "$_senhasegura_dir/download"
  if ! [ -s "$_senhasegura_dir/download" ]; then
    _senhasegura_fail 'the CLI (version @VERSION@) could not be downloaded. Let this runner reach it, name a mirror in SENHASEGURA_CLI_URL, or a copy in the image in SENHASEGURA_CLI.'
  fi
  case $_senhasegura_url in
    *.tar.gz)
      _senhasegura_unpack "$_senhasegura_dir/download" "$_senhasegura_dir/program" 2>/dev/null || :
      rm -f "$_senhasegura_dir/download"
      ;;
    *) mv "$_senhasegura_dir/download" "$_senhasegura_cli" ;;
  esac
  if ! _senhasegura_verify; then
    _senhasegura_fail 'the CLI that was downloaded is not the one of version @VERSION@ (its SHA-256 differs), so it is not run.'
  fi
}
if ! mkdir -m 700 "$_senhasegura_dir"; then
  _senhasegura_fail 'the directory for the files of this job cannot be made. Set the variable TMPDIR to a directory that is writable, and outside of the project.'
fi
_senhasegura_made=1
if [ -n "${SENHASEGURA_CLI:-}" ]; then
  _senhasegura_cli=$SENHASEGURA_CLI
  if [ -d "$_senhasegura_cli" ]; then _senhasegura_cli=$_senhasegura_cli/senhasegura; fi
  [ -f "$_senhasegura_cli" ] || _senhasegura_fail 'the file that SENHASEGURA_CLI names does not exist.'
  case $_senhasegura_cli in
    *.cjs) _senhasegura_has_node || _senhasegura_fail 'SENHASEGURA_CLI names the file for Node.js, and this image has no Node.js 20 or newer. Name the program of an archive, or use another image.' ;;
    *) [ -x "$_senhasegura_cli" ] || _senhasegura_fail 'the file that SENHASEGURA_CLI names cannot be run. Name senhasegura.cjs, or the program of an archive.' ;;
  esac
else
  mkdir "$_senhasegura_dir/program"
  _senhasegura_url=${SENHASEGURA_CLI_URL:-}
  case $_senhasegura_url in
    *.tar.gz) _senhasegura_choose_platform ;;
    *)
      if _senhasegura_has_node; then
        _senhasegura_platform=
      else
        case $_senhasegura_url in '' | */) ;; *) _senhasegura_fail 'SENHASEGURA_CLI_URL names the file for Node.js, and this image has no Node.js 20 or newer. Name an archive, or the folder of a release, with a / at its end.' ;; esac
        _senhasegura_choose_platform
      fi
      ;;
  esac
  if [ -n "$_senhasegura_platform" ]; then
    for _senhasegura_tool in tar gzip; do
      command -v "$_senhasegura_tool" >/dev/null 2>&1 || _senhasegura_fail "this image has neither Node.js 20 or newer nor $_senhasegura_tool to unpack one with. Install one of them."
    done
    _senhasegura_name=senhasegura-@VERSION@-$_senhasegura_platform
    _senhasegura_cli=$_senhasegura_dir/program/$_senhasegura_name/senhasegura
    case $_senhasegura_url in
      '') _senhasegura_url=@RELEASE@/$_senhasegura_name.tar.gz ;;
      */) _senhasegura_url=$_senhasegura_url$_senhasegura_name.tar.gz ;;
    esac
  else
    _senhasegura_name=senhasegura.cjs
    _senhasegura_cli=$_senhasegura_dir/program/senhasegura.cjs
    case $_senhasegura_url in
      '') _senhasegura_url=@URL@ ;;
      */) _senhasegura_url=${_senhasegura_url}senhasegura.cjs ;;
    esac
  fi
  _senhasegura_cached=${SENHASEGURA_CLI_CACHE:+$SENHASEGURA_CLI_CACHE/$_senhasegura_name}
  # What is cached can be changed by other jobs, so that a copy is checked and not the original.
  if [ -n "$_senhasegura_cached" ] && [ -e "$_senhasegura_cached" ] && cp -R "$_senhasegura_cached" "$_senhasegura_dir/program/" && _senhasegura_verify; then
    :
  else
    rm -rf "$_senhasegura_dir/program/$_senhasegura_name"
    _senhasegura_download
    if [ -n "$_senhasegura_cached" ]; then
      # Whole or not at all. Without the cache the job goes on.
      {
        mkdir -p "$SENHASEGURA_CLI_CACHE" &&
          cp -R "$_senhasegura_dir/program/$_senhasegura_name" "$_senhasegura_cached.$$" &&
          rm -rf "$_senhasegura_cached" &&
          mv "$_senhasegura_cached.$$" "$_senhasegura_cached"
      } 2>/dev/null || rm -rf "$_senhasegura_cached.$$"
    fi
  fi
fi
