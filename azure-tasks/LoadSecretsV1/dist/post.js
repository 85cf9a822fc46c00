require("./task.js").post();
