require("./task.js").main();
