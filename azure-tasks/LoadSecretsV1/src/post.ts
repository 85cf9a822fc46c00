process.argv[2] = 'post';
void import('./main.ts');
