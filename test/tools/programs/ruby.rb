# Prints $VALUE in each way that Ruby has for it: a line `\x1e name`, then the print.
require 'cgi'
require 'erb'
require 'json'
require 'shellwords'
require 'uri'
require 'yaml'

value = ENV['VALUE'].dup.force_encoding('UTF-8')
$stdout.set_encoding('UTF-8')
say = ->(name, text) { $stdout.write("\x1e#{name}\n#{text}\n") }

say.('inspect', value.inspect)
say.('inspect of bytes', value.b.inspect)
say.('dump', value.dump)
say.('CGI.escape', CGI.escape(value))
say.('CGI.escapeHTML', CGI.escapeHTML(value))
say.('url_encode', ERB::Util.url_encode(value))
say.('encode_www_form', URI.encode_www_form(p: value))
say.('to_json', { p: value }.to_json)
say.('to_yaml', { 'p' => value }.to_yaml)
say.('shellescape', Shellwords.escape(value))
say.('pack m', [value].pack('m'))
say.('pack m0', [value].pack('m0'))
say.('pack M', [value].pack('M'))
say.('unpack H*', value.unpack1('H*'))
say.('bytes', value.bytes.inspect)
