import type { VariableKind } from '../model/secret.ts';
import type { PlatformFacts } from '../platform/platform.ts';
import { foldName } from './names.ts';

// Variables that make programs run, load or trust something else, or that print what should not be
// printed. Compared without case, as Windows does.
const DANGEROUS: ReadonlySet<string> = new Set(
  `
  PATH PATHEXT COMSPEC SHELL IFS ENV BASH_ENV SHELLOPTS BASHOPTS PS4 PROMPT_COMMAND CDPATH
  GLOBIGNORE HOME
  USERPROFILE TMPDIR TMP TEMP ZDOTDIR FPATH
  NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED NODE_REPL_EXTERNAL_MODULE
  NODE_USE_ENV_PROXY ELECTRON_RUN_AS_NODE
  PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONINSPECT PYTHONUSERBASE PYTHONWARNINGS PYTHONBREAKPOINT
  PERL5OPT PERL5LIB PERL5DB RUBYOPT RUBYLIB BUNDLE_GEMFILE PHPRC PHP_INI_SCAN_DIR LUA_INIT LUA_PATH
  JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS CLASSPATH JAVA_HOME MAVEN_OPTS MAVEN_ARGS
  GRADLE_OPTS
  GRADLE_USER_HOME SBT_OPTS
  GOFLAGS GOPROXY GONOSUMDB GOPATH GOROOT RUSTC RUSTC_WRAPPER RUSTFLAGS CARGO_HOME
  CARGO_BUILD_RUSTC_WRAPPER
  CC CXX MAKEFLAGS MAKEFILES
  HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY FTP_PROXY
  SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE CURL_HOME REQUESTS_CA_BUNDLE AWS_CA_BUNDLE OPENSSL_CONF
  OPENSSL_ENGINES
  OPENSSL_MODULES SSLKEYLOGFILE
  EDITOR VISUAL PAGER MANPAGER LESSOPEN LESSCLOSE BROWSER GCONV_PATH NLSPATH HOSTALIASES LOCALDOMAIN
  RES_OPTIONS
  GIT_SSH GIT_SSH_COMMAND GIT_ASKPASS GIT_EXEC_PATH GIT_EXTERNAL_DIFF GIT_EDITOR GIT_SEQUENCE_EDITOR
  GIT_PAGER
  GIT_PROXY_COMMAND GIT_SSL_NO_VERIFY GIT_SSL_CAINFO GIT_SSL_CAPATH GIT_TEMPLATE_DIR GIT_DIR
  GIT_WORK_TREE
  GIT_OBJECT_DIRECTORY GIT_ALLOW_PROTOCOL SSH_ASKPASS SSH_AUTH_SOCK
  DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT KUBECONFIG HELM_PLUGINS TF_CLI_CONFIG_FILE ANSIBLE_CONFIG
  ANSIBLE_LIBRARY AWS_CONFIG_FILE CLOUDSDK_CONFIG AZURE_CONFIG_DIR
  DOTNET_STARTUP_HOOKS DOTNET_ADDITIONAL_DEPS DOTNET_ROOT CORECLR_ENABLE_PROFILING
  COR_ENABLE_PROFILING
  COMPLUS_PROFILER
  PSMODULEPATH PSEXECUTIONPOLICYPREFERENCE __PSLOCKDOWNPOLICY __COMPAT_LAYER
  SYSTEMROOT WINDIR SYSTEMDRIVE HOMEDRIVE HOMEPATH PROGRAMFILES PROGRAMDATA ALLUSERSPROFILE APPDATA
  LOCALAPPDATA
  CL _CL_ LINK _LINK_ MSBUILD_EXE_PATH NUGET_PACKAGES
  PIP_INDEX_URL PIP_EXTRA_INDEX_URL PIP_CONFIG_FILE UV_INDEX_URL YARN_RC_FILENAME YARN_YARN_PATH
  __PROTO__
  `.match(/\S+/g),
);

// Families with many members that do the same harm: loader switches, shell functions, every setting
// of git and npm, and what this product itself reads.
const DANGEROUS_PREFIXES =
  'BASH_FUNC_ LD_ DYLD_ GIT_CONFIG NPM_CONFIG_ COR_PROFILER CORECLR_PROFILER SENHASEGURA_';

/**
 * Why a variable of this name would make programs run, load or trust something else, or would stand
 * in for one of the platform's own. A list of such names is never complete: it stops accidents, not
 * intent.
 *
 * @returns A clause such as `it is one of GitHub's own (GITHUB_…)`, or undefined for an ordinary
 *   name.
 */
export function dangerOf(
  name: string,
  kind: VariableKind,
  platform: PlatformFacts,
): string | undefined {
  // Outputs aren't variables: nothing runs because of their name.
  if (kind === 'output') return undefined;
  const folded = foldName(name);
  const own = prefixOf(folded, platform.ownPrefixes);
  if (own !== undefined) return `names that start with ${own} belong to the platform`;
  if (prefixOf(folded, DANGEROUS_PREFIXES) !== undefined || DANGEROUS.has(folded)) {
    return 'this variable changes what other programs run, load or trust';
  }
  return undefined;
}

function prefixOf(name: string, prefixes: string): string | undefined {
  return prefixes.split(' ').find((prefix) => prefix !== '' && name.startsWith(prefix));
}

/**
 * Why nothing may have this name, whatever the entry says.
 *
 * @returns A clause, or undefined for a name that is free.
 */
export function reservationOf(
  name: string,
  kind: VariableKind,
  platform: PlatformFacts,
): string | undefined {
  const folded = foldName(name);
  if (kind === 'env') return platform.refusedVariables[folded];
  if (folded === 'JOURNAL')
    return 'the output journal is reserved for the record of borrowed items';
  if (folded === 'JSON' && platform.jsonOutput) {
    return 'the output json is reserved: it contains all outputs as one JSON object';
  }
  return undefined;
}
