process.argv[2] = 'post';
await import('./main.js');
