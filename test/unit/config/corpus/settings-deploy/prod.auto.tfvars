region              = "eu-west-2"
cognito_user_pool_id = "eu-west-2_Po9Iu8Yt7"
cognito_client_id    = "6q8w0e2r4t6y8u0i2o4p6a8s0d"
callback_urls        = ["https://a.example.jp/", "https://b.example.jp/"]
