length    = 6
callbacks = ["http://shop.example.jp/callback"]
