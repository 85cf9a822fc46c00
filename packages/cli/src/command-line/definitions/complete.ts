import type { Command } from '../command.ts';

/** `senhasegura complete`. */
export const COMPLETE: Command = {
  name: 'complete',
  summary: 'Print the completion script for a shell',
  usage: 'senhasegura complete bash|zsh|fish|powershell',
  flags: [],
  words: 'the words to complete',
  examples: ['source <(senhasegura complete bash)'],
  teaching: `bash, with the package bash-completion, in ~/.bashrc:  source <(senhasegura complete bash)
zsh, after compinit, in ~/.zshrc:                      source <(senhasegura complete zsh)
fish, in ~/.config/fish/config.fish:                   senhasegura complete fish | source
PowerShell, in $PROFILE:                               senhasegura complete powershell | Out-String | Invoke-Expression`,
};
