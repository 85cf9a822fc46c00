import { describe, expect, it } from 'vitest';
import { FACTS } from '../../test-support/platform-facts.ts';
import { dangerOf, reservationOf } from './refused-names.ts';

const PLATFORMS = Object.values(FACTS);

describe('dangerOf', () => {
  // What made a program run, load or trust something else when a lab exported it, or what such
  // programs document.
  const DANGEROUS = `
    PATH PATHEXT COMSPEC SHELL IFS ENV BASH_ENV SHELLOPTS BASHOPTS PS4 PROMPT_COMMAND CDPATH
    GLOBIGNORE HOME
    USERPROFILE TMPDIR TMP TEMP NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS
    NODE_TLS_REJECT_UNAUTHORIZED
    NODE_REPL_EXTERNAL_MODULE PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONINSPECT PERL5OPT PERL5LIB
    PERL5DB RUBYOPT
    RUBYLIB JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS CLASSPATH MAVEN_OPTS GRADLE_OPTS
    GOFLAGS RUSTC_WRAPPER
    CARGO_BUILD_RUSTC_WRAPPER HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY SSL_CERT_FILE SSL_CERT_DIR
    CURL_CA_BUNDLE
    REQUESTS_CA_BUNDLE OPENSSL_CONF OPENSSL_ENGINES EDITOR VISUAL PAGER LESSOPEN LESSCLOSE BROWSER
    GCONV_PATH NLSPATH
    HOSTALIASES DOCKER_HOST DOCKER_CONFIG KUBECONFIG DOTNET_STARTUP_HOOKS CORECLR_PROFILER
    CORECLR_PROFILER_PATH_64
    COR_PROFILER COR_PROFILER_PATH PSModulePath __proto__ LD_PRELOAD LD_AUDIT LD_LIBRARY_PATH
    DYLD_INSERT_LIBRARIES
    GIT_SSH_COMMAND GIT_SSH GIT_ASKPASS GIT_EXEC_PATH GIT_CONFIG_COUNT GIT_CONFIG_KEY_0
    GIT_CONFIG_GLOBAL
    GIT_EXTERNAL_DIFF GIT_PROXY_COMMAND SSH_ASKPASS BASH_FUNC_ls npm_config_script_shell
    npm_config_registry
    PIP_INDEX_URL PIP_CONFIG_FILE YARN_RC_FILENAME SENHASEGURA_URL SENHASEGURA_CLIENT_SECRET
    http_proxy Path path
    ZDOTDIR PYTHONWARNINGS PYTHONBREAKPOINT LUA_INIT PHPRC BUNDLE_GEMFILE MAKEFLAGS GOPROXY
    RUSTFLAGS
    GIT_SSL_NO_VERIFY SSLKEYLOGFILE ELECTRON_RUN_AS_NODE ANSIBLE_CONFIG TF_CLI_CONFIG_FILE`;

  it.each(DANGEROUS.trim().split(/\s+/))('refuses %s everywhere, as env', (name) => {
    for (const platform of PLATFORMS) {
      expect(dangerOf(name, 'env', platform), platform.kind).toContain(
        'changes what other programs run, load or trust',
      );
      expect(dangerOf(name, 'output', platform), platform.kind).toBeUndefined();
    }
  });

  it.each(
    `SSH_PRIVATE_KEY SSH_KEY RELEASE_TOKEN DB_PASSWORD NPM_TOKEN NODE_AUTH_TOKEN PYPI_TOKEN
    DOCKER_PASSWORD API_KEY GIT_TOKEN GIT_PASSWORD AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY
    GOOGLE_APPLICATION_CREDENTIALS KUBE_TOKEN
    MY_PATH PATH_TO_KEY HOME_KEY ENVIRONMENT SHELL_TOKEN JAVA_KEY GO_TOKEN YARN_NPM_AUTH_TOKEN
    PIP_TOKEN
    CI_TOKEN2 TOKEN A _ proto LDAP_PASSWORD SEGURA_TOKEN`.split(/\s+/),
  )('takes the ordinary name %s', (name) => {
    const platforms = name.startsWith('CI_') ? [FACTS.github, FACTS.azure, FACTS.cli] : PLATFORMS;
    for (const platform of platforms) {
      expect(dangerOf(name, 'env', platform), platform.kind).toBeUndefined();
    }
  });

  it.each([
    ['github', 'GITHUB_TOKEN'],
    ['github', 'RUNNER_TEMP'],
    ['github', 'INPUT_URL'],
    ['github', 'STATE_journal'],
    ['github', 'ACTIONS_RUNTIME_TOKEN'],
    ['azure', 'AGENT_TEMPDIRECTORY'],
    ['azure', 'System_AccessToken'],
    ['azure', 'BUILD_BUILDID'],
    ['azure', 'RELEASE_ARTIFACTS_X_SOURCEBRANCH'],
    ['azure', 'RELEASE_DEFINITIONNAME'],
    ['azure', 'RELEASE_ENVIRONMENTURI'],
    ['azure', 'RELEASE_RELEASEID'],
    ['azure', 'RELEASE_TRIGGERINGARTIFACT_ALIAS'],
    ['azure', 'ENDPOINT_URL_X'],
    ['azure', 'SECUREFILE_NAME_X'],
    ['azure', 'VSTS_PUBLIC_VARIABLES'],
    ['azure', 'TF_BUILD'],
    ['azure', 'DECODE_PERCENTS'],
    ['gitlab', 'CI_JOB_TOKEN'],
    ['gitlab', 'GITLAB_TOKEN'],
    ['gitlab', 'FF_USE_FASTZIP'],
  ] as const)('leaves to %s its own %s, and elsewhere takes it', (platform, name) => {
    expect(dangerOf(name, 'env', FACTS[platform])).toContain('belong to the platform');
    expect(dangerOf(name, 'output', FACTS[platform])).toBeUndefined();
    expect(dangerOf(name, 'env', FACTS.cli)).toBeUndefined();
  });
});

describe('reservationOf', () => {
  it.each([
    ['env', 'github', 'Node_Options', /does not accept NODE_OPTIONS/],
    ['env', 'azure', 'NODE_OPTIONS', undefined],
    ['env', 'github', 'JOURNAL', undefined],
    ['env', 'cli', 'JSON', undefined],
    ['output', 'github', 'NODE_OPTIONS', undefined],
    ['output', 'github', 'journal', /output journal is reserved/],
    ['output', 'azure', 'Journal', /output journal is reserved/],
    ['output', 'github', 'Json', /output json is reserved/],
    ['output', 'cli', 'json', undefined],
    ['output', 'azure', 'json', undefined],
    ['output', 'gitlab', 'json', undefined],
    ['output', 'github', 'JSON_', undefined],
  ] as const)('as %s on %s keeps %s for itself: %s', (kind, platform, name, reason) => {
    const reservation = reservationOf(name, kind, FACTS[platform]);
    if (reason === undefined) expect(reservation).toBeUndefined();
    else expect(reservation).toMatch(reason);
  });
});
