# Prints $VALUE in each way that jq has for it: a line `\x1e name`, then the print.
say() {
  printf '\036%s\n' "$1"
  jq -nr "$1" 2>/dev/null
}
say 'env.VALUE | @base64'
say 'env.VALUE | @uri'
say 'env.VALUE | @html'
say 'env.VALUE | @sh'
say 'env.VALUE | @json'
say 'env.VALUE | tojson | tojson'
say '[env.VALUE] | @csv'
say '[env.VALUE] | @tsv'
say '{p: env.VALUE}'
say 'env.VALUE | explode | tojson'
printf '\036jq -n --ascii-output\n'
jq -n --ascii-output '{p: env.VALUE}'
