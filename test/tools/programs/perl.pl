# Prints $VALUE in each way that Perl has for it: a line `\x1e name`, then the print.
use strict;
use warnings;
use Data::Dumper;
use JSON::PP;
use MIME::Base64;
use MIME::QuotedPrint;

my $value = $ENV{VALUE};
$Data::Dumper::Terse = 1;

sub say_as { my ($name, $text) = @_; print "\x1e$name\n$text\n"; }

say_as('encode_base64', encode_base64($value));
say_as('encode_base64, one line', encode_base64($value, ''));
say_as('encode_qp', encode_qp($value));
say_as('unpack H*', unpack('H*', $value));
say_as('Dumper', Dumper($value));
{ local $Data::Dumper::Useqq = 1; say_as('Dumper, Useqq', Dumper($value)); }
say_as('%vd', sprintf('%vd', $value));
say_as('%02x', join(' ', map { sprintf '%02x', ord } split //, $value));
my $text = $value;
utf8::decode($text);
my $quoted = quotemeta($text);
utf8::encode($quoted);
say_as('quotemeta', $quoted);
say_as('JSON::PP', JSON::PP->new->utf8->encode([$text]));
say_as('JSON::PP in ASCII', JSON::PP->new->ascii->encode([$text]));
(my $uri = $value) =~ s/([^A-Za-z0-9\-._~])/sprintf '%%%02X', ord $1/ge;
say_as('%02X of a URI', $uri);
