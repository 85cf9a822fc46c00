# Prints $VALUE in each way that Python has for it: a line `\x1e name`, then the print.
import base64, binascii, csv, html, json, os, quopri, shlex, sys, urllib.parse, xml.sax.saxutils

value = os.environ['VALUE']
data = value.encode()


def say(name, text):
    sys.stdout.write('\x1e' + name + '\n' + text + '\n')


say('quote', urllib.parse.quote(value))
say('quote, nothing safe', urllib.parse.quote(value, safe=''))
say('quote_plus', urllib.parse.quote_plus(value))
say('urlencode', urllib.parse.urlencode({'p': value}))
say('html.escape', html.escape(value))
say('saxutils.escape', xml.sax.saxutils.escape(value))
say('saxutils.quoteattr', xml.sax.saxutils.quoteattr(value))
say('repr', repr(value))
say('ascii', ascii(value))
say('repr of bytes', repr(data))
say('unicode_escape', value.encode('unicode_escape').decode())
say('json.dumps', json.dumps({'p': value}))
say('json.dumps in UTF-8', json.dumps({'p': value}, ensure_ascii=False))
say('json.dumps twice', json.dumps(json.dumps({'p': value})))
say('b64encode', base64.b64encode(data).decode())
say('b64encode of JSON', base64.b64encode(json.dumps({'p': value}).encode()).decode())
say('b64encode after user:', base64.b64encode(b'user:' + data).decode())
say('urlsafe_b64encode', base64.urlsafe_b64encode(data).decode())
say('encodebytes', base64.encodebytes(data).decode())
say('b32encode', base64.b32encode(data).decode())
say('b16encode', base64.b16encode(data).decode())
say('hexlify', binascii.hexlify(data).decode())
say('hex with colons', data.hex(':'))
say('hex with blanks', data.hex(' '))
say('list of bytes', repr(list(data)))
say('quopri', quopri.encodestring(data).decode())
say('shlex.quote', shlex.quote(value))
say('csv', '')
csv.writer(sys.stdout).writerow([value, 'x'])
