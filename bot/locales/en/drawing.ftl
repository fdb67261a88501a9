# What pictures show, in words

picture-map = { $name } in the middle, and how alike those around it are: { $around }
picture-map-one = { $name } { $share }
picture-radar = { $name }: { $tags }.
picture-no-tags = no genre or mood known
picture-sharing = Channels like
