<?php
// Prints $VALUE in each way that PHP has for it: a line `\x1e name`, then the print.
$value = getenv('VALUE');

function say(string $name, string $text): void
{
    echo "\x1e", $name, "\n", $text, "\n";
}

say('urlencode', urlencode($value));
say('rawurlencode', rawurlencode($value));
say('http_build_query', http_build_query(['p' => $value]));
say('htmlspecialchars', htmlspecialchars($value));
say('htmlentities', htmlentities($value));
say('json_encode', json_encode(['p' => $value]));
say('var_export', var_export($value, true));
say('print_r', print_r(['p' => $value], true));
say('serialize', serialize($value));
say('addslashes', addslashes($value));
say('escapeshellarg', escapeshellarg($value));
say('base64_encode', base64_encode($value));
say('chunk_split', chunk_split(base64_encode($value)));
say('quoted_printable', quoted_printable_encode($value));
say('bin2hex', bin2hex($value));
