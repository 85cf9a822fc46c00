/** Values of the kinds that jobs print, made for these tests. They are in the goldens. */
export const VALUES: Readonly<Record<string, string>> = {
  key: 'vJ8/rT+0qLw5+Zk2/Ym9uA7dKpQ3xNcB1sFhGe4R==',
  password: `p@ss'w0rd "x" & <b>=100%/$HOME \`id\` \\n #é€🔑~!*(2)`,
  address: 'postgres://shop:kX93mPq7Zt2LwB8v@db.example:5432/orders?sslmode=require&x=1',
  pem: [
    '-----BEGIN PRIVATE KEY-----',
    'q7Xw2ZkRt9LmB4vNc8PdGh3JsKfYe6TaUo1QiVx5zWbMlEgCrDnHpSyAuFjOkI0+',
    'T5/wEm2RkXz8BvQn4LtGc7PhJd3KsYf6AoUa1ViZe9WqMxIbNlCgDrHpSyTuFjOk',
    'Jd8s/KfYq==',
    '-----END PRIVATE KEY-----',
    '',
  ].join('\n'),
};
