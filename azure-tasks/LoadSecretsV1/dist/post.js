process.argv[2] = "post", import("./main.js");
