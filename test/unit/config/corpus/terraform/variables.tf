variable "region" {
  type    = string
  default = "eu-west-1"
}

variable "stage" {
  description = "dev, test or prod"
  type        = string

  validation {
    condition     = contains(["dev", "test", "prod"], var.stage)
    error_message = "No such stage."
  }
}

variable "app_urls" {
  type    = list(string)
  default = ["https://shop.example.jp"]
}

locals {
  name = "shop-${var.stage}"
  tags = {
    App   = "shop"
    Stage = var.stage
  }

  # One callback for each address of the app.
  callbacks = [for url in var.app_urls : "${url}/callback"]
}
