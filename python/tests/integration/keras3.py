import live_models

live_models.main()
